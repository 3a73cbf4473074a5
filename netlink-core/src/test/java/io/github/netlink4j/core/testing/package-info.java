/**
 * A kernel in memory, which is published for the tests of users (classifier {@code testing}); and what our own tests share
 * besides: bytes as commented text, and network namespaces of their own.
 */
package io.github.netlink4j.core.testing;
