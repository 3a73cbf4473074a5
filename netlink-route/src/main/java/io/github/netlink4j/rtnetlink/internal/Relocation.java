package io.github.netlink4j.rtnetlink.internal;

/**
 * 32 bits of a request that are filled in before it is sent.
 *
 * @param offset of their first byte, from the first byte of the message
 * @param value resolves their value
 */
record Relocation(int offset, Value value) {
    /** A value that is known only when the request is sent. */
    interface Value {
        /**
         * The value.
         *
         * @param operation the request, for error texts
         */
        int resolve(String operation, References references);
    }
}
