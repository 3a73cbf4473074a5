package io.github.netlink4j.tap.redact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.netlink4j.core.schema.Field;
import java.util.Map;
import java.util.Set;

/**
 * The attributes and fields with key material: what lets one read or forge the traffic of another. Not in it are keys that are
 * public, numbers and references of keys, hashes for load balancing, and the cookies of L2TP and TCP Fast Open, which are in
 * each packet.
 */
final class KeyTable {
    /** The family of generic netlink, or the protocol; then an attribute, or a field of a structure. */
    private static final String ROWS = """
            XFRM       xfrm_algo.alg_key                      # IPsec: keys of encryption, authentication and both, with salts
            XFRM       xfrm_algo_auth.alg_key
            XFRM       xfrm_algo_aead.alg_key
            SOCK_DIAG  tcp_diag_md5sig.tcpm_key               # TCP MD5: the shared secret, which root may list
            wireguard  WGDEVICE_A_PRIVATE_KEY
            wireguard  WGPEER_A_PRESHARED_KEY
            macsec     MACSEC_SA_ATTR_KEY                     # the SAK
            macsec     MACSEC_SA_ATTR_SALT                    # of XPN: part of each nonce
            ovpn       OVPN_A_KEYDIR_CIPHER_KEY
            ovpn       OVPN_A_KEYDIR_NONCE_TAIL               # derived with the key: part of each nonce
            psp        PSP_A_KEYS_KEY
            TIPCv2     TIPC_NLA_NODE_KEY                      # struct tipc_aead_key
            SEG6       SEG6_ATTR_SECRET                       # of the HMAC in segment routing headers
            nl80211    NL80211_ATTR_KEY_DATA                  # Wi-Fi: PTK, GTK, WEP keys
            nl80211    NL80211_KEY_DATA
            nl80211    NL80211_KEY_LTF_SEED                   # of secure ranging
            nl80211    NL80211_ATTR_PMK
            nl80211    NL80211_ATTR_SAE_PASSWORD
            nl80211    NL80211_ATTR_FILS_KEK
            nl80211    NL80211_ATTR_FILS_ERP_RRK
            nl80211    NL80211_REKEY_DATA_KEK
            nl80211    NL80211_REKEY_DATA_KCK
            nl80211    NL80211_ATTR_VENDOR_DATA               # commands of vendors set keys, too
            nl802154   NL802154_KEY_ATTR_BYTES
            nfsd       NFSD_A_SERVER_FH_KEY                   # signs file handles
            ethtool    ETHTOOL_A_WOL_SOPASS                   # the SecureOn password
            ethtool    ETHTOOL_A_MODULE_FW_FLASH_PASSWORD
            """;

    private static final Map<String, Set<String>> NAMES = ROWS.lines()
            .map(line -> line.replaceFirst(" *#.*", "").split(" +"))
            .collect(groupingBy(row -> row[0], mapping(row -> row[1], toUnmodifiableSet())));

    private KeyTable() {}

    /** The names by family or protocol. */
    static Map<String, Set<String>> names() {
        return NAMES;
    }

    /** Whether messages of a family or protocol may have keys. */
    static boolean has(String family) {
        return NAMES.containsKey(family);
    }

    /** Whether messages of a protocol may have keys: those of generic netlink may, in some family. */
    static boolean isProtocol(String protocol) {
        return has(protocol) || protocol.equals("GENERIC");
    }

    /** Whether an attribute or a field of a family or protocol is a key. */
    static boolean isKey(String family, Field field) {
        String name = field.isAttribute() ? field.name() : field.parent() + "." + field.name();
        return NAMES.getOrDefault(family, Set.of()).contains(name);
    }
}
