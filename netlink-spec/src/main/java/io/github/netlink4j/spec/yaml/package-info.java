/** Reads specs in YAML, in the kernel's YNL format. Needs snakeyaml-engine, an optional dependency. */
@NullMarked
package io.github.netlink4j.spec.yaml;

import org.jspecify.annotations.NullMarked;
