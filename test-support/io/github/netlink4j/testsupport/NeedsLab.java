package io.github.netlink4j.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test for a kernel with NET_DM and nlmon, as root: {@code lab/test} runs it in QEMU; see {@code lab/README.md}. */
@Tag("lab")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsLab {}
