#!/usr/bin/env python3
"""Copies the rtnetlink objects of captures (pcap, LINKTYPE_NETLINK) to one file per type: whole messages, one after
another; messages with the same payload are written once.

usage: extract.py FOLDER CAPTURE...
"""
import struct
import sys

NETLINK_ROUTE = 0
COOKED_HEADER = 16
KINDS = {16: "links", 20: "addresses", 24: "routes", 28: "neighbours"}  # RTM_NEW*


def frames(path):
    with open(path, "rb") as file:
        data = file.read()
    order = "<" if data[:4] == b"\xd4\xc3\xb2\xa1" else ">"
    at = 24
    while at < len(data):
        captured, original = struct.unpack_from(order + "8xII", data, at)
        if captured == original:  # skip truncated frames: their message is truncated, too
            yield data[at + 16 : at + 16 + captured]
        at += 16 + captured


def messages(frame):
    (protocol,) = struct.unpack_from(">14xH", frame)
    at = COOKED_HEADER
    while protocol == NETLINK_ROUTE and at + 16 <= len(frame):
        length, kind = struct.unpack_from("<IH", frame, at)
        padded = (length + 3) & ~3
        if length < 16 or at + length > len(frame):
            return
        yield kind, frame[at : at + length].ljust(padded, b"\0")
        at += padded


def main(folder, captures):
    found = {name: {} for name in KINDS.values()}
    for capture in captures:
        for frame in frames(capture):
            for kind, message in messages(frame):
                if kind in KINDS:
                    found[KINDS[kind]].setdefault(message[16:], message)
    for name, distinct in found.items():
        kept = distinct.values()
        with open(f"{folder}/{name}.nlmsgs", "wb") as file:
            file.writelines(kept)
        print(name, len(kept), "messages,", sum(map(len, kept)), "bytes")


if len(sys.argv) < 3:
    sys.exit(__doc__.strip())
main(sys.argv[1], sys.argv[2:])
