package io.github.netlink4j.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that only root can run. It is disabled for other users; it fails if the environment requires
 * that all tests run ({@code CI} or {@code NETLINK4J_REQUIRE_ALL} is set).
 */
@Tag("root")
@ExtendWith(RootCondition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsRoot {}
