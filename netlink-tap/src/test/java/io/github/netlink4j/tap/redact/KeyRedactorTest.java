package io.github.netlink4j.tap.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.testsupport.Hex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRedactorTest {
    private static final int SOCK_DIAG = 4;
    private static final int XFRM = 6;
    private static final int GENERIC = 16;

    private static final String KEY = "c0ffee00c0ffee01c0ffee02c0ffee03";

    private final Dissector dissector = Dissector.create();
    private final Dissector plain = Dissector.create();

    @BeforeEach
    void redact() {
        dissector.redact(KeyRedactor.INSTANCE);
        for (Dissector each : List.of(dissector, plain)) {
            each.family(33, "wireguard");
            each.family(35, "macsec");
            each.family(36, "nl80211");
            each.family(37, "devlink");
        }
    }

    /** Everything that is shown of a frame: the short text, the long one, and each value that a visitor receives. */
    private static String shown(Dissector by, TapFrame frame) {
        StringBuilder text = new StringBuilder();
        by.forEach(frame, message -> {
            text.append(message.summarize(10_000)).append('\n').append(message.describe());
            message.visit(new TextFormatter(text));
            text.append('\n');
        });
        return text.toString();
    }

    private static Map<String, Object> values(Dissector by, TapFrame frame) {
        Map<String, Object> values = new HashMap<>();
        by.forEach(
                frame,
                message -> message.visit(new MessageVisitor() {
                    @Override
                    public void value(Field field, Object value) {
                        values.put(field.name(), value);
                    }

                    @Override
                    public void raw(Field field, byte[] bytes) {
                        values.put(field.name(), bytes);
                    }

                    @Override
                    public void begin(Field field, boolean isList) {}

                    @Override
                    public void end() {}

                    @Override
                    public void malformed(int bytes) {}
                }));
        return values;
    }

    private static TapFrame captured(String file, long number) {
        return Frames.captured(file).stream()
                .filter(frame -> frame.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void assertHidden(Supplier<TapFrame> frame, String... keys) {
        assertThat(shown(plain, frame.get())).contains(keys);
        assertThat(shown(dissector, frame.get()))
                .doesNotContain(keys)
                .doesNotContain(
                        List.of(keys).stream().map(key -> key.substring(0, 8)).toArray(String[]::new))
                .contains(KeyRedactor.REDACTED);
    }

    /** {@code ip xfrm state add}. */
    @Test
    void the_keys_of_an_ipsec_state_are_not_shown() {
        assertHidden(
                () -> captured("xfrm.pcap", 1), "00112233445566778899aabbccddeeff", "0123456789abcdef0123456789abcdef");
        assertThat(values(dissector, captured("xfrm.pcap", 1)))
                .containsEntry("alg_name", "hmac(sha256)")
                .containsEntry("alg_key", KeyRedactor.REDACTED);
    }

    /** {@code ip xfrm state list}: the keys are those of the command. */
    @Test
    void the_keys_of_a_dump_of_states_are_not_shown() {
        assertHidden(() -> captured("keys.pcap", 16), "000102030405060708090a0b0c0d0e0f10111213");
    }

    /** {@code wg set wg0 private-key}, and {@code wg show}. */
    @ParameterizedTest
    @ValueSource(longs = {4, 10})
    void the_private_key_of_wireguard_is_not_shown(long number) {
        assertHidden(
                () -> captured("keys.pcap", number),
                "f02042f57c7c7cc7e9e500484448d2ad03150df7d6e7f249ab34504a6128d86e");
    }

    @Test
    void public_keys_and_other_attributes_are_shown() {
        assertThat(shown(dissector, captured("keys.pcap", 4)))
                .contains("d1a43320400c9f24c7747e1768e815934327e42a7b81b6680910a04aa9127208")
                .contains("WGDEVICE_A_LISTEN_PORT=51820");
    }

    @Test
    void a_key_of_macsec_is_not_shown() {
        // MACSEC_CMD_ADD_TXSA, MACSEC_ATTR_SA_CONFIG: MACSEC_SA_ATTR_KEY
        String payload = "04 01 00 00  18 00 03 80  14 00 04 00" + KEY;
        assertHidden(() -> Frames.of(GENERIC, Frames.message(35, 5, 1, 0, payload)), KEY);
    }

    @Test
    void a_key_of_wifi_is_not_shown() {
        // NL80211_CMD_NEW_KEY, NL80211_ATTR_KEY: NL80211_KEY_DATA
        String payload = "0b 00 00 00  18 00 50 80  14 00 01 00" + KEY;
        assertHidden(() -> Frames.of(GENERIC, Frames.message(36, 5, 1, 0, payload)), KEY);
    }

    @Test
    void a_secret_of_tcp_md5_is_not_shown() {
        // struct inet_diag_msg, INET_DIAG_MD5SIG: family, prefix length, key length 16, address, key of 80 bytes
        String payload = "02 01 00 00" + "00".repeat(68) + "68 00 12 00  02 20 10 00" + "0a000001" + "00".repeat(12)
                + KEY + "00".repeat(64);
        assertHidden(() -> Frames.of(SOCK_DIAG, Frames.message(20, 2, 1, 9, payload)), KEY);
    }

    @Test
    void an_attribute_without_table_may_be_a_key_in_a_family_that_has_keys() {
        String payload = "04 01 00 00  14 00 63 00" + KEY; // attribute 99
        assertHidden(() -> Frames.of(GENERIC, Frames.message(35, 5, 1, 0, payload)), KEY);
    }

    @Test
    void a_message_without_table_may_have_keys_in_a_protocol_that_has_keys() {
        assertHidden(() -> Frames.of(XFRM, Frames.message(200, 1, 1, 0, "14 00 07 00" + KEY)), KEY);
    }

    @Test
    void a_family_whose_name_is_not_known_may_have_keys() {
        assertHidden(() -> Frames.of(GENERIC, Frames.message(99, 1, 1, 0, "01 00 00 00  14 00 07 00" + KEY)), KEY);
    }

    @Test
    void other_families_are_shown_as_they_are() {
        // attribute 999 of DEVLINK_CMD_GET
        TapFrame frame = Frames.of(GENERIC, Frames.message(37, 1, 1, 0, "01 00 00 00  14 00 e7 03" + KEY));
        assertThat(shown(dissector, frame)).isEqualTo(shown(plain, frame)).contains(KEY);
    }

    /** An error about the key itself: {@code NLMSGERR_ATTR_OFFS} is shown with the value of the attribute. */
    @Test
    void an_error_about_a_key_has_its_path_but_not_its_value() {
        byte[] request = Frames.message(33, 5, 1, 0, "01 01 00 00  14 00 03 00" + KEY); // WGDEVICE_A_PRIVATE_KEY
        String error = "ea ff ff ff" + Hex.of(request) + "08 00 02 00  14 00 00 00"; // -EINVAL, at byte 20
        TapFrame frame = Frames.of(GENERIC, Frames.message(2, 0x200, 1, 9, error));
        assertThat(shown(plain, frame)).contains(KEY);
        assertThat(shown(dissector, frame)).doesNotContain(KEY).contains("NLMSGERR_ATTR_OFFS=.WGDEVICE_A_PRIVATE_KEY");
    }
}
