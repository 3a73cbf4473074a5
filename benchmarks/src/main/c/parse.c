/*
 * Walks, decodes and builds messages, as inlined C.
 *
 * usage: parse walk FILE HEADER MILLISECONDS     every attribute of every message
 *        parse route|link FILE MILLISECONDS      typed decode of every attribute
 *        parse build MILLISECONDS                64 RTM_NEWROUTE requests in one buffer
 */
#include <arpa/inet.h>

#include "bench.h"
#include "decode.h"

enum { REQUESTS = 64, OIF = 2, METRIC = 50 };

static struct recording recording;
static size_t header;

static uint64_t walk(void)
{
	struct cursor messages = cursor(recording.bytes, recording.length);
	uint64_t sum = 0;

	while (next_message(&messages)) {
		struct cursor list = attributes(&messages, header);

		sum += message(&messages)->nlmsg_type;
		while (next_attribute(&list))
			sum += ((uint64_t)type(&list) << 16) + payload_length(&list);
	}
	return sum;
}

static uint64_t metrics(const struct cursor *route)
{
	struct cursor list = nested(route);
	uint64_t sum = 0;

	while (next_attribute(&list))
		sum += checked_u32(payload(&list), payload_length(&list));
	return sum;
}

static uint64_t route(void)
{
	struct cursor messages = cursor(recording.bytes, recording.length);
	uint64_t sum = 0;

	while (next_message(&messages)) {
		struct cursor list = attributes(&messages, sizeof(struct rtmsg));

		sum += route_header(NLMSG_DATA(message(&messages)));
		while (next_attribute(&list)) {
			if (type(&list) == RTA_METRICS)
				sum += metrics(&list);
			else
				sum += route_attribute(type(&list), payload(&list), payload_length(&list));
		}
	}
	return sum;
}

static uint64_t kind(const struct cursor *link)
{
	struct cursor list = nested(link);
	uint64_t sum = 0;

	while (next_attribute(&list))
		if (type(&list) == IFLA_INFO_KIND)
			sum += text(payload(&list), payload_length(&list));
	return sum;
}

static uint64_t link_message(void)
{
	struct cursor messages = cursor(recording.bytes, recording.length);
	uint64_t sum = 0;

	while (next_message(&messages)) {
		struct cursor list = attributes(&messages, sizeof(struct ifinfomsg));

		sum += link_header(NLMSG_DATA(message(&messages)));
		while (next_attribute(&list)) {
			if (type(&list) == IFLA_LINKINFO)
				sum += kind(&list);
			else
				sum += link_attribute(type(&list), payload(&list), payload_length(&list));
		}
	}
	return sum;
}

static uint8_t requests[REQUESTS * 128];
static size_t written;

/* Position of the next bytes; the program exits if the buffer is full. */
static inline uint8_t *append(size_t length)
{
	uint8_t *at = requests + written;

	if (length > sizeof(requests) - written)
		abort();
	written += length;
	return at;
}

static inline void put_u32(uint16_t type, uint32_t value)
{
	struct nlattr attribute = { NLA_HDRLEN + sizeof(value), type };
	uint8_t *at = append(NLA_HDRLEN + sizeof(value));

	memcpy(at, &attribute, sizeof(attribute));
	memcpy(at + NLA_HDRLEN, &value, sizeof(value));
}

/* ip route add 10.0.0.N/32 via 192.0.2.1 oif 2 metric 50 proto static */
static inline void put_route(uint32_t number)
{
	struct nlmsghdr message = { 0, RTM_NEWROUTE, NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL, number, 0 };
	struct rtmsg route = { .rtm_family = AF_INET, .rtm_dst_len = 32, .rtm_table = RT_TABLE_MAIN,
			       .rtm_protocol = RTPROT_STATIC, .rtm_scope = RT_SCOPE_UNIVERSE, .rtm_type = RTN_UNICAST };
	uint8_t *start = append(NLMSG_HDRLEN);

	memcpy(append(sizeof(route)), &route, sizeof(route));
	put_u32(RTA_DST, htonl(0x0a000000 + number));
	put_u32(RTA_GATEWAY, htonl(0xc0000201));
	put_u32(RTA_OIF, OIF);
	put_u32(RTA_PRIORITY, METRIC);
	put_u32(RTA_TABLE, RT_TABLE_MAIN);
	message.nlmsg_len = requests + written - start;
	memcpy(start, &message, sizeof(message));
}

static uint64_t build(void)
{
	written = 0;
	for (uint32_t i = 0; i < REQUESTS; i++)
		put_route(i);
	__asm__ volatile("" ::: "memory"); /* prevents removal of the stores */
	return written;
}

#include "parse_main.h"
