package io.github.netlink4j.rtnetlink.internal;

import java.util.List;
import java.util.Set;

/**
 * The names that refer to another link, or to none, after a request.
 *
 * @param isAll any name may: a link that is renamed or deleted may have more names than the request has
 * @param names the names, where they are known
 */
public record LinkNames(boolean isAll, Set<String> names) {
    /** No name. */
    public static final LinkNames NONE = new LinkNames(false, Set.of());

    /** Any name. */
    public static final LinkNames ALL = new LinkNames(true, Set.of());

    /** These names; two ends of a pair may have the same one, in different network namespaces. */
    public static LinkNames of(String... names) {
        return new LinkNames(false, Set.copyOf(List.of(names)));
    }
}
