package io.github.netlink4j.dropmon.alert;

/**
 * Drops of one hardware trap.
 *
 * @param trap the devlink trap's name, cut at 38 characters; empty where the kernel sent none
 * @param count its drops, 0 to 4,294,967,295
 */
public record TrapCount(String trap, long count) {}
