/**
 * What the tests of this module share.
 */
package io.github.netlink4j.core.testing;
