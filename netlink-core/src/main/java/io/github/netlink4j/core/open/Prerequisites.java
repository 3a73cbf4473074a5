package io.github.netlink4j.core.open;

import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.linux.Linux;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a JVM needs before it can open a socket: Linux, 64 bits, and the native library of jnr-ffi. */
public final class Prerequisites {
    private static final String NO_LIBRARY = "jnr-ffi cannot load its native library: ";
    /** A constant: without file descriptors there may be no class to load that has it. */
    private static final String NO_DESCRIPTORS = NO_LIBRARY + Opening.TOO_MANY_FILES + ", and start this JVM again";

    /** File descriptors that loading the library needs at once, and one to spare. */
    private static final int DESCRIPTORS_TO_LOAD = 4;

    private static final File READABLE = new File("/dev/null");

    /** Of the first attempt: the JVM does not initialise a class again that failed, whatever was mended meanwhile. */
    private static volatile @Nullable String failure;

    private Prerequisites() {}

    /**
     * Checks them.
     *
     * @throws NetlinkUnavailableException if one is missing, with the remedy
     */
    public static void require() {
        String system = System.getProperty("os.name");
        if (!"Linux".equals(system)) {
            throw new NetlinkUnavailableException("netlink exists on Linux only; this is " + system, null);
        }
        if ("32".equals(System.getProperty("sun.arch.data.model"))) {
            throw new NetlinkUnavailableException("netlink4j needs a 64-bit JVM", null);
        }
        try {
            Linux.calls();
        } catch (LinkageError e) {
            String first = failure;
            String text = first == null ? describe(e) : first;
            failure = text;
            throw new NetlinkUnavailableException(text, e);
        }
    }

    private static String describe(LinkageError error) {
        if (areDescriptorsExhausted()) {
            return NO_DESCRIPTORS;
        }
        if (isNativeAccessDenied(error)) {
            String modules = Prerequisites.class.getModule().isNamed() ? "org.jnrproject.jffi" : "ALL-UNNAMED";
            return NO_LIBRARY + "this JVM denies native access; start it with --enable-native-access=" + modules;
        }
        return NO_LIBRARY + "it needs a directory that is writable and not mounted noexec"
                + " (-Djffi.extract.dir=DIR names one)";
    }

    private static boolean areDescriptorsExhausted() {
        return READABLE.canRead() && !canOpen(DESCRIPTORS_TO_LOAD);
    }

    private static boolean canOpen(int files) {
        try (FileInputStream one = new FileInputStream(READABLE)) {
            return one.getFD().valid() && (files == 1 || canOpen(files - 1));
        } catch (IOException e) {
            return false;
        }
    }

    /** jffi has the exception only as text in its own. */
    private static boolean isNativeAccessDenied(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(IllegalCallerException.class.getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
