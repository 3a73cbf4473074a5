package io.github.netlink4j.core.linux.jnr;

import jnr.ffi.provider.jffi.NoX86;

/** mmap(2), whose sixth parameter needs a slower call than that of {@link LibC}: one through libffi. */
@NoX86
public interface LibCMmap {
    long mmap(long address, long length, int protection, int flags, int fd, long offset);
}
