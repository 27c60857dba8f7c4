package dev.jointlambda.packaging.zip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jars a project runs with, and who needs whom.
 *
 * @param direct the ids of what the project itself depends on
 * @param all all jars, in the order of the class path
 */
public record Libraries(Set<String> direct, List<Library> all) {
    /** Copies what it is given. */
    public Libraries {
        direct = Set.copyOf(direct);
        all = List.copyOf(all);
    }

    /** Jars of which nothing is known but that the project needs them all. */
    public static Libraries flat(List<Library> all) {
        Set<String> direct = new HashSet<>();
        all.forEach(library -> direct.add(library.id()));
        return new Libraries(direct, all);
    }

    /** What is left, in the same order, when some jars are left out and with them what only they need. */
    public List<Library> without(Set<String> leftOut) {
        Map<String, Library> byId = new HashMap<>();
        all.forEach(library -> byId.put(library.id(), library));
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(direct);
        while (!next.isEmpty()) {
            String id = next.pop();
            Library library = byId.get(id);
            if (library != null && !leftOut.contains(id) && reached.add(id)) {
                next.addAll(library.dependencies());
            }
        }
        return all.stream().filter(library -> reached.contains(library.id())).toList();
    }

    /** The jars by what they are called in an archive; two jars of one name both keep it, with their groups before it. */
    static Map<String, Library> named(List<Library> libraries) {
        Map<String, Integer> uses = new HashMap<>();
        libraries.forEach(library -> uses.merge(library.name(), 1, Integer::sum));
        Map<String, Library> named = new LinkedHashMap<>();
        for (Library library : libraries) {
            boolean unique = uses.getOrDefault(library.name(), 0) == 1;
            named.put(unique ? library.name() : library.id().replace(':', '.') + "-" + library.name(), library);
        }
        return named;
    }
}
