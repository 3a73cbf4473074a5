package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Attributes to set, of one attribute set. An attribute that is set twice is sent twice, and the kernel takes the last. Not
 * thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class AttributeSettings<S extends AttributeSettings<S>> {
    private final AttributeSet set;
    private final List<Consumer<SpecWriter>> attributes = new ArrayList<>();

    /**
     * For subclasses: no attributes yet.
     *
     * @param set names the attributes in error texts
     */
    protected AttributeSettings(AttributeSet set) {
        this.set = set;
    }

    /** This, as the subclass. */
    @SuppressWarnings("unchecked") // S is the subclass
    protected final S self() {
        return (S) this;
    }

    /**
     * Appends any attribute.
     *
     * @param attribute appends it; called when the request is encoded
     */
    public final S with(Consumer<MessageBuilder> attribute) {
        Objects.requireNonNull(attribute, "attribute");
        return add(writer -> attribute.accept(writer.message()));
    }

    /** Adds an attribute that may refer to a link or a namespace by name. */
    protected final S add(Consumer<SpecWriter> attribute) {
        attributes.add(attribute);
        return self();
    }

    /** Sets an attribute of {@code u8}, 0 to 255. */
    protected final S u8(int type, int value) {
        Range.u8(set.nameOf(type), value);
        return with(m -> m.u8(type, value));
    }

    /** Sets a boolean attribute of {@code u8}: 1 for {@code on}, otherwise 0. */
    protected final S bool(int type, boolean on) {
        return u8(type, on ? 1 : 0);
    }

    /** Sets an attribute of {@code u16}, 0 to 65,535. */
    protected final S u16(int type, int value) {
        Range.u16(set.nameOf(type), value);
        return with(m -> m.u16(type, value));
    }

    /** Sets an attribute of {@code u32}, 0 to 4,294,967,295. */
    protected final S u32(int type, long value) {
        Range.u32(set.nameOf(type), value);
        return with(m -> m.u32(type, value));
    }

    /** Sets an attribute of {@code s32}. */
    protected final S s32(int type, int value) {
        return with(m -> m.u32(type, value));
    }

    /** Sets an attribute of {@code u64}. */
    protected final S u64(int type, long value) {
        return with(m -> m.u64(type, value));
    }

    /** Sets an attribute of 16 bits in network byte order, 0 to 65,535. */
    protected final S be16(int type, int value) {
        Range.u16(set.nameOf(type), value);
        return with(m -> m.be16(type, value));
    }

    /** Sets an attribute of 32 bits in network byte order, 0 to 4,294,967,295. */
    protected final S be32(int type, long value) {
        Range.u32(set.nameOf(type), value);
        return with(m -> m.be32(type, value));
    }

    /** Sets an attribute without payload. */
    protected final S flag(int type) {
        return with(m -> m.flag(type));
    }

    /** Sets an attribute of text. */
    protected final S string(int type, String value) {
        Objects.requireNonNull(value, set.nameOf(type));
        return with(m -> m.string(type, value));
    }

    /** Sets an attribute of an IP address. */
    protected final S ipAddress(int type, InetAddress value) {
        Objects.requireNonNull(value, set.nameOf(type));
        return with(m -> m.ipAddress(type, value));
    }

    /** Sets an attribute of a link-layer address. */
    protected final S hardwareAddress(int type, HardwareAddress value) {
        Objects.requireNonNull(value, set.nameOf(type));
        return with(m -> m.hardwareAddress(type, value));
    }

    /** Sets an attribute to the index of the link of a name, which is looked up before the request is sent. */
    protected final S link(int type, String name) {
        LinkReference link = LinkReference.of(name);
        return add(writer -> writer.index(type, link));
    }

    /** Sets an attribute to the index of a link, 1 or more. */
    protected final S link(int type, int index) {
        LinkReference link = LinkReference.of(index);
        return add(writer -> writer.index(type, link));
    }

    /** Sets an attribute to the descriptor of a network namespace, which is opened before the request is sent. */
    protected final S namespace(int type, NetworkNamespace namespace) {
        Objects.requireNonNull(namespace, set.nameOf(type));
        return add(writer -> writer.descriptor(type, namespace));
    }

    /** Appends the attributes, in the order in which they were set. */
    protected final void append(SpecWriter writer) {
        attributes.forEach(attribute -> attribute.accept(writer));
    }
}
