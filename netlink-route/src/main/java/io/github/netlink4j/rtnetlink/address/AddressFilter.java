package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;

/** Filters of addresses. */
public final class AddressFilter {
    private AddressFilter() {}

    /** Addresses of the link of a name. */
    public static ObjectFilter<AddressMessage> link(String name) {
        return link(LinkReference.of(name));
    }

    /** Addresses of the link of an index. */
    public static ObjectFilter<AddressMessage> link(int index) {
        return link(LinkReference.of(index));
    }

    private static ObjectFilter<AddressMessage> link(LinkReference link) {
        return ObjectFilter.headerLink(
                AddressMessage.IFA_INDEX, link, (address, index) -> address.interfaceIndex() == index);
    }
}
