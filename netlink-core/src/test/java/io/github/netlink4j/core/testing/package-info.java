/** What tests of every module share: bytes as commented text, and network namespaces of their own. */
package io.github.netlink4j.core.testing;
