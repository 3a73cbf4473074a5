package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The IP addresses of the links of a network namespace; {@code net/ipv4/devinet.c}, {@code net/ipv6/addrconf.c}. Thread-safe.
 *
 * <p>The kernel notifies of an IPv6 address shortly after it has acknowledged the request, when duplicate address detection has
 * completed: until then a mirror does not have it.
 *
 * <p>There is no {@code get}, because the kernel has it for IPv6 only; {@code list} with a filter by link finds an address.
 */
public final class Addresses extends RtnlObjects<AddressKey, AddressMessage> {
    /** The addresses over a connection; for this library. */
    public Addresses(RtnlContext context) {
        super(context, AddressMessage.TYPE);
    }

    /**
     * Adds an address to a link.
     *
     * @throws KernelException with {@code EEXIST} if the link has it; with {@code ENODEV} if there is no such link
     */
    public Result add(AddressSpec address) {
        return execute(Operation.ADD, address);
    }

    /** Adds an address to a link, or replaces the link's existing one. */
    public Result replace(AddressSpec address) {
        return execute(Operation.REPLACE, address);
    }

    /**
     * Deletes an address of a link.
     *
     * @throws KernelException with {@code EADDRNOTAVAIL} if the link does not have it
     */
    public Result delete(AddressSpec address) {
        return execute(Operation.DELETE, address);
    }

    @Override
    protected @Nullable AddressKey key(AddressMessage address) {
        IpPrefix prefix = address.prefix();
        InetAddress peer = address.peer();
        return prefix == null || peer == null ? null : new AddressKey(address.interfaceIndex(), prefix, peer);
    }
}
