package io.github.netlink4j.spec.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a spec refers to by name, with the location of each reference: for readers, which check at the end of a file that
 * all of it is there. Not thread-safe.
 */
public final class References {
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();

    /** No references yet. */
    public References() {}

    private record Reference(String what, String file, int line) {}

    /**
     * Something was declared.
     *
     * @param kind what it is, such as {@code attribute set}
     * @throws MalformedSpecException if it was declared before
     */
    public void declare(String kind, String name, String file, int line) {
        if (!declared.add(kind + " " + name)) {
            throw new MalformedSpecException(file, line, "a second " + kind + " " + name);
        }
    }

    /** Something was referred to; its declaration may follow. */
    public void refer(String kind, String name, String file, int line) {
        references.add(new Reference(kind + " " + name, file, line));
    }

    /**
     * All has been read.
     *
     * @throws MalformedSpecException if something that was referred to was not declared
     */
    public void check() {
        for (Reference each : references) {
            if (!declared.contains(each.what)) {
                throw new MalformedSpecException(each.file, each.line, "there is no " + each.what);
            }
        }
    }
}
