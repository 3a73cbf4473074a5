package io.github.netlink4j.spec.model;

import io.github.netlink4j.core.NetlinkException;

/** A spec or a table that cannot be read. The text begins with the file and the line. */
public final class MalformedSpecException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * A malformed spec.
     *
     * @param file the file, as it was named
     * @param line the line, from 1 on
     * @param problem what was found, and what was expected
     */
    public MalformedSpecException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
