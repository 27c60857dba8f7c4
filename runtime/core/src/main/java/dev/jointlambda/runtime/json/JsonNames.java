package dev.jointlambda.runtime.json;

import java.util.HashSet;
import java.util.Set;

/** The names that an object has had so far. Most objects have few, and few are compared faster than hashed. */
final class JsonNames {
    private static final int FEW = 16;

    private final String[] few = new String[FEW];
    private Set<String> more = Set.of();
    private int size;

    /** Notes a name; whether it is new. */
    boolean add(String name) {
        for (int i = 0; i < Math.min(size, FEW); i++) {
            if (few[i].equals(name)) {
                return false;
            }
        }
        if (size >= FEW) {
            if (size == FEW) {
                more = new HashSet<>();
            }
            if (!more.add(name)) {
                return false;
            }
        } else {
            few[size] = name;
        }
        size++;
        return true;
    }

    void clear() {
        size = 0;
        more = Set.of();
    }
}
