/**
 * Shared code of this module's tests.
 */
package io.github.netlink4j.core.testing;
