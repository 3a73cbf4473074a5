/** The system calls through jnr-ffi. Opened to it, because it generates the calling code into this package. */
@NullMarked
package io.github.netlink4j.core.linux.jnr;

import org.jspecify.annotations.NullMarked;
