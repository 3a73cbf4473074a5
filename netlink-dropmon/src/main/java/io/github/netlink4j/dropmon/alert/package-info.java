/** What the drop monitor sends: packet alerts and summary alerts; {@code include/uapi/linux/net_dropmon.h}. */
@NullMarked
package io.github.netlink4j.dropmon.alert;

import org.jspecify.annotations.NullMarked;
