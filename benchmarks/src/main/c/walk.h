/* The inlined walk of a C program, with all bounds checks. */
#ifndef WALK_H
#define WALK_H

#include <linux/netlink.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Messages or attributes of a region, and the current one. */
struct cursor {
	const uint8_t *at, *next, *end;
};

static inline struct cursor cursor(const void *bytes, size_t length)
{
	return (struct cursor){ bytes, bytes, (const uint8_t *)bytes + length };
}

static inline const uint8_t *after(const uint8_t *at, size_t length, const uint8_t *end)
{
	size_t padded = (length + 3) & ~(size_t)3;

	return padded < (size_t)(end - at) ? at + padded : end;
}

static inline const struct nlmsghdr *message(const struct cursor *messages)
{
	return (const struct nlmsghdr *)messages->at;
}

static inline bool next_message(struct cursor *messages)
{
	size_t left = messages->end - messages->next;

	if (left < sizeof(struct nlmsghdr))
		return false;
	messages->at = messages->next;
	uint32_t length = message(messages)->nlmsg_len;
	if (length < sizeof(struct nlmsghdr) || length > left)
		return false;
	messages->next = after(messages->at, length, messages->end);
	return true;
}

/* The attributes after the family's header. */
static inline struct cursor attributes(const struct cursor *messages, size_t header)
{
	size_t skip = NLMSG_HDRLEN + NLMSG_ALIGN(header), length = message(messages)->nlmsg_len;

	if (skip > length)
		skip = length;
	return cursor(messages->at + skip, length - skip);
}

static inline const struct nlattr *attribute(const struct cursor *attributes)
{
	return (const struct nlattr *)attributes->at;
}

static inline bool next_attribute(struct cursor *attributes)
{
	size_t left = attributes->end - attributes->next;

	if (left < NLA_HDRLEN)
		return false;
	attributes->at = attributes->next;
	size_t length = attribute(attributes)->nla_len;
	if (length < NLA_HDRLEN || length > left)
		return false;
	attributes->next = after(attributes->at, length, attributes->end);
	return true;
}

static inline uint16_t type(const struct cursor *attributes)
{
	return attribute(attributes)->nla_type & NLA_TYPE_MASK;
}

static inline size_t payload_length(const struct cursor *attributes)
{
	return attribute(attributes)->nla_len - NLA_HDRLEN;
}

static inline const uint8_t *payload(const struct cursor *attributes)
{
	return attributes->at + NLA_HDRLEN;
}

static inline struct cursor nested(const struct cursor *attributes)
{
	return cursor(payload(attributes), payload_length(attributes));
}

static inline uint64_t u8(const uint8_t *at)
{
	return *at;
}

static inline uint64_t u16(const uint8_t *at)
{
	uint16_t value;

	memcpy(&value, at, sizeof(value));
	return value;
}

static inline uint64_t u32(const uint8_t *at)
{
	uint32_t value;

	memcpy(&value, at, sizeof(value));
	return value;
}

static inline uint64_t u64(const uint8_t *at)
{
	uint64_t value;

	memcpy(&value, at, sizeof(value));
	return value;
}

#endif
