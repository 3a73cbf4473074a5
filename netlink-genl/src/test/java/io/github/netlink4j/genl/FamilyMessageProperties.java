package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.AnyBytes;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FamilyMessageProperties {
    private static final List<Consumer<FamilyMessage>> ACCESSORS = List.of(
            FamilyMessage::familyId,
            FamilyMessage::familyName,
            FamilyMessage::familyVersion,
            FamilyMessage::headerSize,
            FamilyMessage::maxAttribute,
            FamilyMessage::operations,
            FamilyMessage::groups,
            GenlFamily::of);

    private final FamilyMessage family = new FamilyMessage();

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Property
    void any_bytes_are_a_family_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    /** Most of it stays well-formed, so that the damage is reached deep inside. */
    @Property(tries = 5000)
    void a_real_family_with_any_damage_is_a_family_or_malformed(
            @ForAll @IntRange(max = 180) int at, @ForAll @Size(min = 1, max = 16) byte[] damage) {
        readAll(ByteBuffer.wrap(Hex.bytes(FamilyMessageTest.NET_DM))
                .put(at, damage)
                .array());
    }

    private void readAll(byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (cursor.next()) {
            if (cursor.payloadLength() >= GenlMessage.GENL_HDRLEN) {
                // A message of another command is not a family, and rejected as such.
                cursor.memory().put(cursor.payloadOffset(), (byte) Nlctrl.CTRL_CMD_NEWFAMILY);
                family.wrap(cursor);
                assertThat(ACCESSORS).allSatisfy(this::assertReadOrMalformed);
                assertThatCode(() -> family.copy().toString()).doesNotThrowAnyException();
            }
        }
    }

    private void assertReadOrMalformed(Consumer<FamilyMessage> accessor) {
        assertThat(catchThrowable(() -> accessor.accept(family)))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown).isInstanceOf(MalformedMessageException.class));
    }
}
