package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.List;

/** Selects addresses. Immutable. */
public final class AddressFilter extends ObjectFilter<AddressMessage, AddressFilter> {
    /** All addresses. */
    public static final AddressFilter ALL = new AddressFilter(List.of());

    private AddressFilter(List<Condition<AddressMessage>> conditions) {
        super(AddressMessage.LENGTH, conditions);
    }

    @Override
    protected AddressFilter create(List<Condition<AddressMessage>> conditions) {
        return new AddressFilter(conditions);
    }

    /** Addresses of a family: {@code AF_INET} or {@code AF_INET6}. */
    public static AddressFilter family(AddressFamily family) {
        return new AddressFilter(List.of(
                Condition.header(AddressMessage.FAMILY, family.number(), address -> family.equals(address.family()))));
    }

    /** Addresses of the link of a name. */
    public static AddressFilter on(String name) {
        return on(LinkReference.of(name));
    }

    /** Addresses of the link of an index. */
    public static AddressFilter on(int index) {
        return on(LinkReference.of(index));
    }

    private static AddressFilter on(LinkReference link) {
        return new AddressFilter(List.of(Condition.headerLink(
                AddressMessage.IFA_INDEX, link, (address, index) -> address.interfaceIndex() == index)));
    }
}
