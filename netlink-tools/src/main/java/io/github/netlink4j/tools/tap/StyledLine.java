package io.github.netlink4j.tools.tap;

/** A line of parts in colours, of a known width. */
final class StyledLine {
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();
    private int length;

    StyledLine(Palette palette) {
        this.palette = palette;
    }

    StyledLine add(Palette.Part part, String words) {
        text.append(palette.paint(part, words));
        length += words.length();
        return this;
    }

    /** Adds no more characters than there is room for in a line of some width; the last one is {@code …} if some are left out. */
    StyledLine addCut(Palette.Part part, String words, int width) {
        int room = Math.max(1, width - length);
        return add(part, words.length() <= room ? words : words.substring(0, room - 1) + "…");
    }

    /** Its characters, without those that set the colours. */
    int length() {
        return length;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
