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
    private static Field attribute(int number, String name) {
        return new Field("SET", number, name, true, false);
    }

    private static Field field(String name) {
        return new Field("structure", Field.NOT_AN_ATTRIBUTE, name, true, false);
    }

    private static String json(Consumer<MessageVisitor> message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            JsonTree tree = new JsonTree(json);
            message.accept(tree);
            tree.finish();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The attributes of a message without header. */
    private static String attributes(Consumer<MessageVisitor> message) {
        return json(message).replace("{\"header\":{},\"attributes\":", "").replaceAll("}$", "");
    }

    /** The only attribute's value. */
    private static String value(Object value) {
        return attributes(message -> message.value(attribute(1, "A"), value))
                .replace("[{\"name\":\"A\",\"type\":1,\"value\":", "")
                .replaceAll("}]$", "");
    }

    @Test
    void the_header_is_an_object_and_the_attributes_are_an_array_in_wire_order() {
        assertThat(json(message -> {
                    message.value(field("index"), 2L);
                    message.value(attribute(9, "B"), 1L);
                    message.value(attribute(1, "A"), "text");
                }))
                .isEqualTo("{\"header\":{\"index\":2},\"attributes\":["
                        + "{\"name\":\"B\",\"type\":9,\"value\":1},{\"name\":\"A\",\"type\":1,\"value\":\"text\"}]}");
    }

    @Test
    void an_empty_message_has_both() {
        assertThat(json(message -> {})).isEqualTo("{\"header\":{},\"attributes\":[]}");
    }

    @Test
    void a_nest_has_attributes_also_if_it_is_empty() {
        assertThat(attributes(message -> {
                    message.begin(attribute(1, "NEST"), false);
                    message.begin(attribute(2, "EMPTY"), false);
                    message.end();
                    message.end();
                }))
                .isEqualTo("[{\"name\":\"NEST\",\"type\":1,\"attributes\":["
                        + "{\"name\":\"EMPTY\",\"type\":2,\"attributes\":[]}]}]");
    }

    @Test
    void a_structure_is_an_object_and_an_array_is_an_array() {
        assertThat(attributes(message -> {
                    message.begin(attribute(1, "A"), false);
                    message.value(field("x"), 1L);
                    message.begin(field("inner"), false);
                    message.value(field("y"), 2L);
                    message.end();
                    message.end();
                    message.begin(attribute(2, "B"), true);
                    message.value(field("[0]"), 3L);
                    message.value(field("[1]"), 4L);
                    message.end();
                }))
                .isEqualTo("[{\"name\":\"A\",\"type\":1,\"value\":{\"x\":1,\"inner\":{\"y\":2}}},"
                        + "{\"name\":\"B\",\"type\":2,\"value\":[3,4]}]");
    }

    @Test
    void attributes_after_the_fields_of_a_structure_are_beside_its_value() {
        assertThat(attributes(message -> {
                    message.begin(attribute(1, "A"), false);
                    message.value(field("x"), 1L);
                    message.value(attribute(2, "B"), 2L);
                    message.end();
                }))
                .isEqualTo("[{\"name\":\"A\",\"type\":1,\"value\":{\"x\":1},"
                        + "\"attributes\":[{\"name\":\"B\",\"type\":2,\"value\":2}]}]");
    }

    @Test
    void the_attributes_of_an_element_are_in_it() {
        assertThat(attributes(message -> {
                    message.begin(attribute(1, "LIST"), true);
                    message.begin(field("[0]"), false);
                    message.value(field("x"), 1L);
                    message.value(attribute(2, "B"), 2L);
                    message.end();
                    message.end();
                }))
                .isEqualTo("[{\"name\":\"LIST\",\"type\":1,\"value\":[{\"x\":1,"
                        + "\"attributes\":[{\"name\":\"B\",\"type\":2,\"value\":2}]}]}]");
    }

    @Test
    void a_name_that_no_table_has_is_null() {
        Field unnamed = new Field("SET", 5, "SET(5)", false, false);
        assertThat(attributes(message -> message.raw(unnamed, Hex.bytes("0a ff"))))
                .isEqualTo("[{\"name\":null,\"type\":5,\"raw\":\"0aff\"}]");
    }

    @Test
    void bytes_that_no_table_describes_differ_from_bytes_by_nature() {
        byte[] bytes = Hex.bytes("0a ff");
        assertThat(attributes(message -> message.raw(attribute(1, "A"), bytes)))
                .isEqualTo("[{\"name\":\"A\",\"type\":1,\"raw\":\"0aff\"}]");
        assertThat(value(bytes)).isEqualTo("\"0aff\"");
        assertThat(json(message -> message.raw(field("x"), bytes)))
                .isEqualTo("{\"header\":{\"x\":{\"raw\":\"0aff\"}},\"attributes\":[]}");
    }

    @Test
    void malformed_bytes_are_counted_where_they_are() {
        assertThat(attributes(message -> {
                    message.begin(attribute(1, "LIST"), true);
                    message.value(field("[0]"), 7L);
                    message.malformed(3);
                    message.end();
                    message.malformed(5);
                }))
                .isEqualTo("[{\"name\":\"LIST\",\"type\":1,\"value\":[7,{\"malformed\":3}]},{\"malformed\":5}]");
    }

    @Test
    void a_number_with_a_name_is_its_name() {
        assertThat(value(new NamedValue(2, "AF_INET"))).isEqualTo("\"AF_INET\"");
    }

    @Test
    void a_number_without_a_name_is_a_number() {
        assertThat(value(new NamedValue(200, "200"))).isEqualTo("200");
        assertThat(value(new NamedValue(0, "0x0"))).isEqualTo("0");
    }

    @Test
    void numbers_of_64_bits_are_unsigned() {
        assertThat(value(new BigInteger("18446744073709551615"))).isEqualTo("18446744073709551615");
    }

    @Test
    void flags_bits_and_addresses_have_their_forms() {
        assertThat(value(true)).isEqualTo("true");
        assertThat(value(new Bitfield32(-1, 3))).isEqualTo("{\"value\":4294967295,\"selector\":3}");
        ByteBuffer address = Hex.buffer("2001 0db8 0000 0000 0000 0000 0000 0001");
        assertThat(value(Bytes.ipAddress(address, 0, 16))).isEqualTo("\"2001:db8::1\"");
    }
}
