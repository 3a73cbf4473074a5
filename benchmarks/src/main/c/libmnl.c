/*
 * The same as parse.c through libmnl.
 *
 * usage: libmnl walk FILE HEADER MILLISECONDS
 *        libmnl route|link FILE MILLISECONDS
 *        libmnl build MILLISECONDS
 */
#include <arpa/inet.h>
#include <libmnl/libmnl.h>

#include "bench.h"
#include "decode.h"

enum { REQUESTS = 64, REQUEST_LENGTH = 128, OIF = 2, METRIC = 50 };

static struct recording recording;
static size_t header;

#define FOR_EACH_MESSAGE(message, left)                                                 \
	for (message = (struct nlmsghdr *)recording.bytes, left = (int)recording.length; \
	     mnl_nlmsg_ok(message, left); message = mnl_nlmsg_next(message, &left))

static uint64_t walk(void)
{
	struct nlmsghdr *message;
	struct nlattr *attribute;
	uint64_t sum = 0;
	int left;

	FOR_EACH_MESSAGE(message, left) {
		sum += message->nlmsg_type;
		mnl_attr_for_each(attribute, message, header)
			sum += ((uint64_t)mnl_attr_get_type(attribute) << 16) + mnl_attr_get_payload_len(attribute);
	}
	return sum;
}

static uint64_t metrics(const struct nlattr *route)
{
	struct nlattr *metric;
	uint64_t sum = 0;

	mnl_attr_for_each_nested(metric, route)
		sum += checked_u32(mnl_attr_get_payload(metric), mnl_attr_get_payload_len(metric));
	return sum;
}

static uint64_t route(void)
{
	struct nlmsghdr *message;
	struct nlattr *attribute;
	uint64_t sum = 0;
	int left;

	FOR_EACH_MESSAGE(message, left) {
		sum += route_header(mnl_nlmsg_get_payload(message));
		mnl_attr_for_each(attribute, message, sizeof(struct rtmsg)) {
			if (mnl_attr_get_type(attribute) == RTA_METRICS)
				sum += metrics(attribute);
			else
				sum += route_attribute(mnl_attr_get_type(attribute), mnl_attr_get_payload(attribute),
						       mnl_attr_get_payload_len(attribute));
		}
	}
	return sum;
}

static uint64_t kind(const struct nlattr *link)
{
	struct nlattr *info;
	uint64_t sum = 0;

	mnl_attr_for_each_nested(info, link)
		if (mnl_attr_get_type(info) == IFLA_INFO_KIND)
			sum += text(mnl_attr_get_payload(info), mnl_attr_get_payload_len(info));
	return sum;
}

static uint64_t link_message(void)
{
	struct nlmsghdr *message;
	struct nlattr *attribute;
	uint64_t sum = 0;
	int left;

	FOR_EACH_MESSAGE(message, left) {
		sum += link_header(mnl_nlmsg_get_payload(message));
		mnl_attr_for_each(attribute, message, sizeof(struct ifinfomsg)) {
			if (mnl_attr_get_type(attribute) == IFLA_LINKINFO)
				sum += kind(attribute);
			else
				sum += link_attribute(mnl_attr_get_type(attribute), mnl_attr_get_payload(attribute),
						      mnl_attr_get_payload_len(attribute));
		}
	}
	return sum;
}

static uint8_t requests[REQUESTS * REQUEST_LENGTH];

static void put_u32(struct nlmsghdr *message, uint16_t type, uint32_t value)
{
	if (!mnl_attr_put_u32_check(message, REQUEST_LENGTH, type, value))
		abort();
}

/* The same as put_route() in parse.c. */
static size_t put_route(uint8_t *at, uint32_t number)
{
	struct nlmsghdr *message = mnl_nlmsg_put_header(at);
	struct rtmsg *route = mnl_nlmsg_put_extra_header(message, sizeof(*route));

	message->nlmsg_type = RTM_NEWROUTE;
	message->nlmsg_flags = NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL;
	message->nlmsg_seq = number;
	route->rtm_family = AF_INET;
	route->rtm_dst_len = 32;
	route->rtm_table = RT_TABLE_MAIN;
	route->rtm_protocol = RTPROT_STATIC;
	route->rtm_scope = RT_SCOPE_UNIVERSE;
	route->rtm_type = RTN_UNICAST;
	put_u32(message, RTA_DST, htonl(0x0a000000 + number));
	put_u32(message, RTA_GATEWAY, htonl(0xc0000201));
	put_u32(message, RTA_OIF, OIF);
	put_u32(message, RTA_PRIORITY, METRIC);
	put_u32(message, RTA_TABLE, RT_TABLE_MAIN);
	return message->nlmsg_len;
}

static uint64_t build(void)
{
	uint8_t *at = requests;

	for (uint32_t i = 0; i < REQUESTS; i++)
		at += put_route(at, i);
	__asm__ volatile("" ::: "memory"); /* prevents removal of the stores */
	return at - requests;
}

#include "parse_main.h"
