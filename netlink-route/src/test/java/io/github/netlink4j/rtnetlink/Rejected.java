package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.error.KernelException;
import org.assertj.core.api.ThrowingConsumer;

/** Rejections by the kernel, for {@code satisfies}. */
public final class Rejected {
    private Rejected() {}

    /** An exception is a {@link KernelException} with an error number, such as {@code ENODEV}. */
    public static ThrowingConsumer<Throwable> with(String errno) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno().name()).isEqualTo(errno));
    }
}
