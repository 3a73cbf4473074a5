package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of accessors and settings, and of the kinds. */
class KindNamesTest {
    private static final List<String> LINKS = List.of(
            "bond",
            "bridge",
            "geneve",
            "gre",
            "gretap",
            "erspan",
            "ip6gre",
            "ip6gretap",
            "ip6erspan",
            "hsr",
            "ipip",
            "sit",
            "ip6tnl",
            "ipvlan",
            "ipvtap",
            "macsec",
            "macvlan",
            "macvtap",
            "netkit",
            "tun",
            "veth",
            "vlan",
            "vrf",
            "vti",
            "vti6",
            "vxlan",
            "xfrm");
    private static final List<String> PORTS = List.of("bond", "bridge", "vrf");

    static Stream<Class<?>> settings() {
        return Stream.concat(
                        LINKS.stream().map(LinkKinds.LINKS::view),
                        PORTS.stream().map(LinkKinds.PORTS::view))
                .map(LinkKind::getClass)
                .distinct()
                .flatMap(kind -> Arrays.stream(kind.getDeclaredClasses()))
                .filter(nested -> nested.getSimpleName().equals("Spec"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_an_accessor_of_the_same_name(Class<?> spec) {
        for (String name : Settings.names(spec)) {
            Method accessor = Settings.accessor(spec.getDeclaringClass(), name);
            assertThat(accessor.getReturnType()).as(name).isNotEqualTo(void.class);
        }
    }

    @Test
    void every_kind_has_a_class_and_a_table() {
        assertThat(LinkKinds.LINKS.tables()).containsOnlyKeys(LINKS);
        assertThat(LinkKinds.PORTS.tables()).containsOnlyKeys(PORTS);
        assertThat(settings()).hasSize(18);
    }

    @Test
    void settings_have_the_names_of_their_kinds() {
        assertThat(Stream.of(
                                BondLink.spec(),
                                BridgeLink.spec(),
                                GeneveLink.spec(),
                                GreLink.gre(),
                                GreLink.gretap(),
                                GreLink.erspan(),
                                GreLink.ip6gre(),
                                GreLink.ip6gretap(),
                                GreLink.ip6erspan(),
                                HsrLink.spec(),
                                IpTunnelLink.ipip(),
                                IpTunnelLink.sit(),
                                IpTunnelLink.ip6tnl(),
                                IpvlanLink.ipvlan(),
                                IpvlanLink.ipvtap(),
                                MacsecLink.spec(),
                                MacvlanLink.macvlan(),
                                MacvlanLink.macvtap(),
                                NetkitLink.spec(),
                                KindSpec.of("tun"),
                                VethLink.spec(),
                                VlanLink.spec(),
                                VrfLink.spec(),
                                VtiLink.vti(),
                                VtiLink.vti6(),
                                VxlanLink.spec(),
                                XfrmLink.spec())
                        .map(KindSpec::name))
                .containsExactlyElementsOf(LINKS);
    }
}
