package io.github.netlink4j.tap.process;

import io.github.netlink4j.tap.process.TapProcess.Certainty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What proc(5) says of sockets and processes. What cannot be read, because it is gone or of another user, is not there. */
final class ProcDirectory {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d{1,18})\\]");

    private final Path root;
    private final Path table;
    private final long own;

    /**
     * Such a directory.
     *
     * @param root {@code /proc}
     * @param table the file of netlink sockets, such as {@code /proc/net/netlink}
     * @param own the process id of this JVM
     */
    ProcDirectory(Path root, Path table, long own) {
        this.root = root;
        this.table = table;
        this.own = own;
    }

    /** The process of this id; {@link TapProcess#UNKNOWN} if there is none. */
    TapProcess process(long pid, Certainty certainty) {
        try {
            String command = text(root.resolve(pid + "/comm")).stripTrailing();
            return new TapProcess(pid, command, certainty, pid == own);
        } catch (IOException e) {
            return TapProcess.UNKNOWN;
        }
    }

    /** A process may have a name that is no UTF-8. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** This JVM. */
    TapProcess own() {
        TapProcess process = process(own, Certainty.OWNER_OF_SOCKET);
        return process.isOwn() ? process : new TapProcess(own, "", Certainty.OWNER_OF_SOCKET, true);
    }

    /** The netlink sockets with their processes, read now. */
    List<SocketOwner> sockets() {
        List<SocketEntry> entries = entries();
        Set<Long> inodes = entries.stream()
                .filter(entry -> entry.portId() != 0)
                .map(SocketEntry::inode)
                .collect(Collectors.toSet());
        Map<Long, TapProcess> owners = owners(inodes);
        return entries.stream()
                .map(entry -> new SocketOwner(entry, owners.getOrDefault(entry.inode(), TapProcess.UNKNOWN)))
                .toList();
    }

    private List<SocketEntry> entries() {
        try {
            return SocketEntry.parse(text(table));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The processes that have sockets open, until each socket has one. */
    private Map<Long, TapProcess> owners(Set<Long> inodes) {
        Map<Long, TapProcess> owners = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(root, "[0-9]*")) {
            for (Path process : processes) {
                if (owners.size() == inodes.size()) {
                    break;
                }
                addSockets(process, inodes, owners);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Those that were found until then count.
        }
        return owners;
    }

    private void addSockets(Path process, Set<Long> inodes, Map<Long, TapProcess> owners) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Matcher socket = SOCKET.matcher(target(descriptor));
                if (socket.matches() && inodes.contains(Long.valueOf(socket.group(1)))) {
                    owners.computeIfAbsent(Long.valueOf(socket.group(1)), inode -> owner(process));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The process has ended, or is of another user.
        }
    }

    private TapProcess owner(Path process) {
        long pid = Long.parseLong(process.getFileName().toString());
        return process(pid, Certainty.OWNER_OF_SOCKET);
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
