package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.MessageCursor;
import java.util.function.Consumer;

/** The texts of a message that is passed to a visitor, for those that change what a table shows of it. */
public final class MessageText {
    private MessageText() {}

    /**
     * In one line of limited width, without what is 0, as {@link MessageRegistry#summarize}; owned.
     *
     * @param name the name of the message
     * @param message is at the message, whose flags are shown
     * @param width the most characters, 1 or more
     * @param content passes the fields and attributes to a visitor
     */
    public static String inOneLine(String name, MessageCursor message, int width, Consumer<MessageVisitor> content) {
        MessageTree tree = new MessageTree();
        content.accept(tree);
        return ShortText.of(name, message, tree.root(), width);
    }

    /**
     * Complete, in several lines, as {@link MessageRegistry#describeInLines}; owned.
     *
     * @param name the name of the message
     * @param content passes the {@code nlmsghdr}, the fields and attributes to a visitor
     */
    public static String inLines(String name, Consumer<MessageVisitor> content) {
        MessageTree tree = new MessageTree();
        content.accept(tree);
        return LongText.of(name, tree.root());
    }
}
