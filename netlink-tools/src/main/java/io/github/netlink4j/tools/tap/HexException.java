package io.github.netlink4j.tools.tap;

/** Text that is not bytes. */
final class HexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HexException(String message) {
        super(message);
    }

    /**
     * What is wrong at a location.
     *
     * @param line from 1
     * @param column from 1
     */
    static HexException at(int line, int column, String problem) {
        return new HexException("line " + line + ", column " + column + ": " + problem);
    }
}
