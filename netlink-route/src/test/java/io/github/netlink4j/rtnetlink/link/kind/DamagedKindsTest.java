package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.testsupport.Hex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged bytes: an accessor returns some value, or says that the message is malformed. */
class DamagedKindsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bond",
                "bond-arp",
                "bond-port",
                "bridge-vlan",
                "bridge-port",
                "geneve",
                "gre",
                "erspan",
                "hsr",
                "ip6tnl",
                "sit-6rd",
                "ipvlan",
                "macsec",
                "macvlan",
                "netkit",
                "tap",
                "vlan",
                "vrf-port",
                "vti6",
                "vxlan6",
                "xfrm"
            })
    void a_damaged_byte_gives_another_value_or_is_malformed(String name) {
        byte[] bytes = Recorded.bytes(name);
        int reads = 0;
        for (int i = LinkMessage.LENGTH; i < bytes.length; i++) {
            for (int damage : new int[] {0x01, 0x08, 0xff}) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= (byte) damage;
                reads += readAll(damaged);
            }
        }
        assertThat(reads).isGreaterThan(bytes.length);
    }

    /** Reads all that is there of a kind; returns the number of values. */
    private static int readAll(byte[] message) {
        LinkMessage link = new LinkMessage();
        try {
            link.wrap(Hex.message(message));
            return Stream.of(link.kind(), link.port())
                    .filter(Objects::nonNull)
                    .mapToInt(DamagedKindsTest::readAll)
                    .sum();
        } catch (MalformedMessageException e) {
            return 0; // the damage is outside of the kind
        }
    }

    private static int readAll(LinkKind kind) {
        List<Method> accessors = Arrays.stream(kind.getClass().getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .toList();
        int values = 0;
        for (Method accessor : accessors) {
            try {
                accessor.invoke(kind);
                values++;
            } catch (InvocationTargetException e) {
                assertThat(e.getCause()).as(accessor.toString()).isInstanceOf(MalformedMessageException.class);
            } catch (IllegalAccessException e) {
                throw new AssertionError(accessor.toString(), e);
            }
        }
        return values;
    }
}
