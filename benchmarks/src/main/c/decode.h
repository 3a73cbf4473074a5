/*
 * Typed decode of every attribute of a route and of a link, with the walk defined by ATTRIBUTE_TYPE, PAYLOAD, LENGTH and
 * FOR_EACH_NESTED. Each value is added to the sum; a payload of the wrong length is added as 0.
 */
#ifndef DECODE_H
#define DECODE_H

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "walk.h"

static inline uint64_t checked_u8(const uint8_t *at, size_t length)
{
	return length == 1 ? u8(at) : 0;
}

static inline uint64_t checked_u16(const uint8_t *at, size_t length)
{
	return length == 2 ? u16(at) : 0;
}

static inline uint64_t checked_u32(const uint8_t *at, size_t length)
{
	return length == 4 ? u32(at) : 0;
}

/* An IPv4 or IPv6 address. */
static inline uint64_t address(const uint8_t *at, size_t length)
{
	return length == 4 ? u32(at) : length == 16 ? u64(at) + u64(at + 8) : 0;
}

static inline uint64_t hardware_address(const uint8_t *at, size_t length)
{
	return length == 6 ? u32(at) + u16(at + 4) : 0;
}

/* The characters of a name. */
static inline uint64_t text(const uint8_t *at, size_t length)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < length && at[i]; i++)
		sum += at[i];
	return sum;
}

static inline uint64_t words(const uint8_t *at, size_t length)
{
	uint64_t sum = 0;

	for (size_t i = 0; i + 4 <= length; i += 4)
		sum += u32(at + i);
	return sum;
}

static inline uint64_t counters(const uint8_t *at, size_t length)
{
	uint64_t sum = 0;

	for (size_t i = 0; i + 8 <= length; i += 8)
		sum += u64(at + i);
	return sum;
}

static inline uint64_t route_header(const struct rtmsg *route)
{
	return route->rtm_family + route->rtm_dst_len + route->rtm_src_len + route->rtm_tos + route->rtm_table +
	       route->rtm_protocol + route->rtm_scope + route->rtm_type + (uint64_t)route->rtm_flags;
}

static inline uint64_t route_attribute(int type, const uint8_t *at, size_t length)
{
	switch (type) {
	case RTA_DST:
	case RTA_SRC:
	case RTA_GATEWAY:
	case RTA_PREFSRC:
		return address(at, length);
	case RTA_IIF:
	case RTA_OIF:
	case RTA_PRIORITY:
	case RTA_FLOW:
	case RTA_TABLE:
	case RTA_MARK:
	case RTA_NH_ID:
		return checked_u32(at, length);
	case RTA_PREF:
		return checked_u8(at, length);
	case RTA_ENCAP_TYPE:
		return checked_u16(at, length);
	case RTA_CACHEINFO:
		return words(at, length);
	default:
		return 0;
	}
}

static inline uint64_t link_header(const struct ifinfomsg *link)
{
	return link->ifi_family + link->ifi_type + (uint64_t)(uint32_t)link->ifi_index + link->ifi_flags +
	       link->ifi_change;
}

static inline uint64_t link_attribute(int type, const uint8_t *at, size_t length)
{
	switch (type) {
	case IFLA_IFNAME:
	case IFLA_QDISC:
		return text(at, length);
	case IFLA_ADDRESS:
	case IFLA_BROADCAST:
		return hardware_address(at, length);
	case IFLA_MTU:
	case IFLA_LINK:
	case IFLA_MASTER:
	case IFLA_TXQLEN:
	case IFLA_GROUP:
	case IFLA_PROMISCUITY:
	case IFLA_NUM_TX_QUEUES:
	case IFLA_NUM_RX_QUEUES:
	case IFLA_GSO_MAX_SEGS:
	case IFLA_GSO_MAX_SIZE:
	case IFLA_CARRIER_CHANGES:
	case IFLA_MIN_MTU:
	case IFLA_MAX_MTU:
		return checked_u32(at, length);
	case IFLA_OPERSTATE:
	case IFLA_LINKMODE:
	case IFLA_CARRIER:
	case IFLA_PROTO_DOWN:
		return checked_u8(at, length);
	case IFLA_STATS64:
		return counters(at, length);
	default:
		return 0;
	}
}

#endif
