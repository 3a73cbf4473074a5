/*
 * Requests to the kernel without the checks of a library: the lower bound for this machine.
 *
 * usage: live get MILLISECONDS          RTM_GETLINK of lo: one send, one recv
 *        live get-ack MILLISECONDS      the same with NLM_F_ACK: one send, two recv
 *        live batch MILLISECONDS        16 RTM_GETLINK: one send, recvmmsg
 *        live batch-ack MILLISECONDS    the same with NLM_F_ACK
 *        live dump MILLISECONDS         RTM_GETROUTE of all IPv4 routes: every attribute walked
 */
#define _GNU_SOURCE
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench.h"
#include "walk.h"

enum { LO = 1, BATCH = 16, DATAGRAM = 64 * 1024, REPLY = 8 * 1024 };

struct get_link {
	struct nlmsghdr message;
	struct ifinfomsg link;
};

struct get_routes {
	struct nlmsghdr message;
	struct rtmsg route;
};

static int fd;
static uint16_t ack;
static long routes;
static uint8_t datagram[DATAGRAM];
static struct get_link requests[BATCH];
static uint8_t replies[2 * BATCH][REPLY];
static struct iovec vectors[2 * BATCH];
static struct mmsghdr received[2 * BATCH];

static struct get_link get_link(uint32_t sequence)
{
	return (struct get_link){ { sizeof(struct get_link), RTM_GETLINK, NLM_F_REQUEST | ack, sequence, 0 },
				  { .ifi_index = LO } };
}

static void send_all(const void *bytes, size_t length)
{
	if (send(fd, bytes, length, 0) != (ssize_t)length)
		fail("send");
}

static size_t receive(void)
{
	ssize_t length = recv(fd, datagram, sizeof(datagram), 0);

	if (length < 0)
		fail("recv");
	return length;
}

/* Index and MTU of a link; 0 for an acknowledgement. */
static uint64_t link_values(const void *bytes, size_t length)
{
	struct cursor messages = cursor(bytes, length);
	uint64_t sum = 0;

	while (next_message(&messages)) {
		struct cursor list = attributes(&messages, sizeof(struct ifinfomsg));

		if (message(&messages)->nlmsg_type != RTM_NEWLINK)
			continue;
		sum += ((const struct ifinfomsg *)NLMSG_DATA(message(&messages)))->ifi_index;
		while (next_attribute(&list))
			if (type(&list) == IFLA_MTU)
				sum += u32(payload(&list));
	}
	return sum;
}

static uint64_t get(void)
{
	struct get_link request = get_link(1);
	uint64_t sum;

	send_all(&request, sizeof(request));
	sum = link_values(datagram, receive());
	if (ack)
		sum += link_values(datagram, receive());
	return sum;
}

static uint64_t batch(void)
{
	int expected = ack ? 2 * BATCH : BATCH;
	uint64_t sum = 0;

	for (int i = 0; i < BATCH; i++)
		requests[i] = get_link(i + 1);
	send_all(requests, sizeof(requests));
	while (expected > 0) {
		int count = recvmmsg(fd, received, expected, MSG_WAITFORONE, NULL);

		if (count < 0)
			fail("recvmmsg");
		for (int i = 0; i < count; i++)
			sum += link_values(replies[i], received[i].msg_len);
		expected -= count;
	}
	return sum;
}

/* Walks a datagram of a dump; whether it was the last. */
static bool walk_routes(size_t length, uint64_t *sum)
{
	struct cursor messages = cursor(datagram, length);

	while (next_message(&messages)) {
		struct cursor list = attributes(&messages, sizeof(struct rtmsg));

		if (message(&messages)->nlmsg_type != RTM_NEWROUTE)
			return true;
		routes++;
		while (next_attribute(&list))
			*sum += type(&list) == RTA_DST ? u32(payload(&list)) : payload_length(&list);
	}
	return false;
}

static uint64_t dump(void)
{
	struct get_routes request = { { sizeof(request), RTM_GETROUTE, NLM_F_REQUEST | NLM_F_DUMP, 1, 0 },
				      { .rtm_family = AF_INET } };
	uint64_t sum = 0;

	routes = 0;
	send_all(&request, sizeof(request));
	while (!walk_routes(receive(), &sum))
		;
	return sum;
}

static void open_socket(void)
{
	fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	if (fd < 0)
		fail("socket");
	for (int i = 0; i < 2 * BATCH; i++) {
		vectors[i] = (struct iovec){ replies[i], REPLY };
		received[i].msg_hdr = (struct msghdr){ .msg_iov = &vectors[i], .msg_iovlen = 1 };
	}
}

int main(int argc, char **argv)
{
	const char *what = argc == 3 ? argv[1] : "";
	double millis = argc == 3 ? atof(argv[2]) : 0;

	open_socket();
	ack = strstr(what, "-ack") ? NLM_F_ACK : 0;
	if (!strcmp(what, "get") || !strcmp(what, "get-ack")) {
		measure(get, 1, millis);
	} else if (!strcmp(what, "batch") || !strcmp(what, "batch-ack")) {
		measure(batch, BATCH, millis);
	} else if (!strcmp(what, "dump")) {
		dump();
		measure(dump, routes, millis);
	} else {
		fprintf(stderr, "usage: %s get|get-ack|batch|batch-ack|dump MILLISECONDS\n", argv[0]);
		return 2;
	}
	return 0;
}
