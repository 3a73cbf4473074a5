package io.github.netlink4j.tap.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.testsupport.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRedactorTest {
    private static final int ROUTE = 0;
    private static final int XFRM = 6;
    private static final int GENERIC = 16;

    private static final String KEY = "c0ffee00c0ffee01c0ffee02c0ffee03";
    private static final String ZEROS = "00".repeat(16);

    private final Dissector dissector = Dissector.create();
    private final FrameRedactor redactor = new FrameRedactor(dissector);

    private String redacted(TapFrame frame) {
        return bytes(redactor.redact(frame));
    }

    private static String bytes(TapFrame frame) {
        return Hex.of(Bytes.copy(frame.memory(), frame.offset(), frame.length()));
    }

    private static String header(byte[] message) {
        return Hex.of(message).substring(0, 32);
    }

    @Test
    void zeros_are_where_the_keys_were_and_nowhere_else() {
        TapFrame frame = Frames.captured("xfrm.pcap").get(0);
        String expected = bytes(frame)
                .replace("00112233445566778899aabbccddeeff", ZEROS)
                // hmac(sha256) of 128 bits
                .replace("0123456789abcdef0123456789abcdef", ZEROS);
        assertThat(expected).isNotEqualTo(bytes(frame));
        assertThat(redacted(frame)).isEqualTo(expected);
    }

    @Test
    void the_request_that_an_error_quotes_has_no_keys() {
        TapFrame error = Frames.captured("xfrm.pcap").get(1);
        assertThat(bytes(error)).contains("00112233445566778899aabbccddeeff");
        assertThat(redacted(error))
                .hasSameSizeAs(bytes(error))
                .doesNotContain("00112233", "01234567")
                .contains(
                        Hex.of("Requested AUTH algorithm not found".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void no_frame_of_a_file_has_a_key() {
        List<String> keys = List.of(
                "f02042f57c7c7cc7e9e500484448d2ad03150df7d6e7f249ab34504a6128d86e", "000102030405060708090a0b0c0d0e0f");
        String file = String.join(
                " ",
                Frames.captured("keys.pcap").stream()
                        .map(FrameRedactorTest::bytes)
                        .toList());
        assertThat(file).contains(keys);
        List<String> redacted =
                Frames.captured("keys.pcap").stream().map(this::redacted).toList();
        assertThat(String.join(" ", redacted))
                .hasSameSizeAs(file)
                .doesNotContain(keys)
                .doesNotContain("f02042f5", "00010203")
                // A public key stays.
                .contains("d1a43320400c9f24c7747e1768e815934327e42a7b81b6680910a04aa9127208");
    }

    @Test
    void a_copy_keeps_what_its_source_knows_of_a_frame() {
        TapFrame frame = Frames.captured("xfrm.pcap").get(0);
        TapFrame copy = redactor.redact(frame);
        assertThat(copy.time()).isEqualTo(frame.time());
        assertThat(copy.number()).isEqualTo(frame.number());
        assertThat(copy.originalLength()).isEqualTo(frame.originalLength());
        assertThat(bytes(frame)).contains("00112233445566778899aabbccddeeff");
    }

    @Test
    void a_protocol_without_keys_is_not_copied() {
        TapFrame frame = Frames.of(ROUTE, Frames.message(16, 0, 0, 0, "00".repeat(16)));
        assertThat(redactor.redact(frame)).isSameAs(frame);
    }

    @Test
    void the_families_without_keys_stay_as_they_are() {
        for (TapFrame frame : Frames.captured("generic.pcap")) {
            assertThat(redacted(frame)).isEqualTo(bytes(frame));
        }
    }

    @Test
    void attributes_of_a_family_without_name_are_zeros() {
        byte[] message = Frames.message(99, 1, 1, 0, "01 00 00 00  14 00 07 00" + KEY);
        assertThat(redacted(Frames.of(GENERIC, message))).isEqualTo(header(message) + "0100000014000700" + ZEROS);
    }

    @Test
    void malformed_attributes_are_zeros() {
        // XFRM_MSG_GETSADINFO: u32, then an attribute with a length beyond the end
        byte[] message = Frames.message(35, 1, 1, 0, "00 00 00 00  ff 00 07 00" + KEY);
        assertThat(redacted(Frames.of(XFRM, message))).isEqualTo(header(message) + "00000000" + "00000000" + ZEROS);
    }

    @Test
    void bytes_that_are_no_message_are_zeros() {
        byte[] message = Frames.message(35, 1, 1, 0, "00 00 00 00");
        assertThat(redacted(Frames.of(XFRM, message, Hex.bytes(KEY)))).isEqualTo(Hex.of(message) + ZEROS);
    }

    @Test
    void of_a_request_that_an_error_quotes_in_part_the_header_stays() {
        byte[] request = Frames.message(16, 5, 1, 0, "00".repeat(300));
        byte[] error = Frames.message(2, 0, 1, 9, "ea ff ff ff" + header(request) + KEY);
        assertThat(redacted(Frames.of(XFRM, error))).isEqualTo(header(error) + "eaffffff" + header(request) + ZEROS);
    }

    @Test
    void an_error_that_quotes_an_error_is_not_followed() {
        byte[] inner = Frames.message(2, 0, 1, 9, "ea ff ff ff" + KEY + KEY);
        byte[] error = Frames.message(2, 0, 1, 9, "ea ff ff ff" + Hex.of(inner));
        assertThat(redacted(Frames.of(XFRM, error)))
                .isEqualTo(header(error) + "eaffffff" + header(inner) + "00000000" + ZEROS + ZEROS);
    }

    @Test
    void it_writes_zeros_also_if_the_dissector_shows_no_keys() {
        dissector.redact(KeyRedactor.INSTANCE);
        assertThat(redacted(Frames.captured("xfrm.pcap").get(0))).doesNotContain("00112233445566778899aabbccddeeff");
    }
}
