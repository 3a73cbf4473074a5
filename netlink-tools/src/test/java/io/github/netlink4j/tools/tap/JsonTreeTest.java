package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.testsupport.Hex;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
    private static Field field(String name) {
        return new Field("SET", 1, name, true, false);
    }

    private static Field multi(String name) {
        return new Field("SET", 1, name, true, true);
    }

    private static String json(Consumer<MessageVisitor> message) {
        JsonTree tree = new JsonTree();
        message.accept(tree);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            tree.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String json(Object value) {
        return json(message -> message.value(field("A"), value));
    }

    @Test
    void values_are_members_in_wire_order() {
        assertThat(json(message -> {
                    message.value(field("B"), 1L);
                    message.value(field("A"), "text");
                }))
                .isEqualTo("{\"B\":1,\"A\":\"text\"}");
    }

    @Test
    void a_nest_is_an_object_and_a_list_is_an_array() {
        assertThat(json(message -> {
                    message.begin(field("NEST"), false);
                    message.begin(field("LIST"), true);
                    message.value(field("[0]"), 7L);
                    message.begin(field("[1]"), false);
                    message.value(field("A"), 8L);
                    message.end();
                    message.end();
                    message.end();
                    message.value(field("B"), 9L);
                }))
                .isEqualTo("{\"NEST\":{\"LIST\":[7,{\"A\":8}]},\"B\":9}");
    }

    @Test
    void an_attribute_that_may_occur_several_times_is_an_array() {
        assertThat(json(message -> message.value(multi("A"), 1L))).isEqualTo("{\"A\":[1]}");
    }

    @Test
    void an_attribute_that_occurs_several_times_is_an_array_where_it_occurs_first() {
        assertThat(json(message -> {
                    message.value(field("A"), 1L);
                    message.value(field("B"), 2L);
                    message.begin(field("A"), false);
                    message.end();
                }))
                .isEqualTo("{\"A\":[1,{}],\"B\":2}");
    }

    @Test
    void bytes_that_no_table_describes_differ_from_bytes_by_nature() {
        byte[] bytes = Hex.bytes("0a ff");
        assertThat(json(message -> message.raw(field("A"), bytes))).isEqualTo("{\"A\":{\"raw\":\"0aff\"}}");
        assertThat(json(bytes)).isEqualTo("{\"A\":\"0aff\"}");
    }

    @Test
    void malformed_bytes_are_counted_where_they_are() {
        assertThat(json(message -> {
                    message.begin(field("LIST"), true);
                    message.malformed(3);
                    message.end();
                    message.malformed(5);
                }))
                .isEqualTo("{\"LIST\":[3],\"malformedBytes\":5}");
    }

    @Test
    void a_number_with_a_name_is_its_name() {
        assertThat(json(new NamedValue(2, "AF_INET"))).isEqualTo("{\"A\":\"AF_INET\"}");
    }

    @Test
    void a_number_without_a_name_is_a_number() {
        assertThat(json(new NamedValue(200, "200"))).isEqualTo("{\"A\":200}");
    }

    @Test
    void numbers_of_64_bits_are_unsigned() {
        assertThat(json(new BigInteger("18446744073709551615"))).isEqualTo("{\"A\":18446744073709551615}");
    }

    @Test
    void flags_bits_and_addresses_have_their_forms() {
        assertThat(json(true)).isEqualTo("{\"A\":true}");
        assertThat(json(new Bitfield32(-1, 3))).isEqualTo("{\"A\":{\"value\":4294967295,\"selector\":3}}");
        ByteBuffer address = Hex.buffer("2001 0db8 0000 0000 0000 0000 0000 0001");
        assertThat(json(Bytes.ipAddress(address, 0, 16))).isEqualTo("{\"A\":\"2001:db8::1\"}");
    }
}
