package io.github.netlink4j.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs another program. It is disabled where the program is not installed; it fails there if the environment
 * requires that all tests run ({@code CI} or {@code NETLINK4J_REQUIRE_ALL} is set).
 */
@ExtendWith(ProgramCondition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsProgram {
    /** Its name, to be found in {@code PATH}. */
    String value();
}
