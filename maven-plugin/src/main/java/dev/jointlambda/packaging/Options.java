package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command line says: {@code --name value}, several values after one name, or a name alone. */
final class Options {
    private final Map<String, List<String>> values;

    private Options(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a command line.
     *
     * @param known the names that are understood
     * @throws PackagingException if it has another name, or a value before any name
     */
    static Options of(List<String> words, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("--")) {
                String name = word.substring(2);
                if (!known.contains(name)) {
                    throw new PackagingException(
                            word + " is not understood here; what is: --" + String.join(" --", new TreeSet<>(known)));
                }
                last = values.computeIfAbsent(name, any -> new ArrayList<>());
            } else if (values.isEmpty()) {
                throw new PackagingException("\"" + word + "\" is not understood: an option is expected first");
            } else {
                last.add(word);
            }
        }
        return new Options(values);
    }

    /** The value of an option that must be there. */
    String one(String name) {
        String value = optional(name);
        if (value == null) {
            throw new PackagingException("--" + name + " is missing");
        }
        return value;
    }

    /** The value of an option; null if it is not there. */
    @Nullable
    String optional(String name) {
        List<String> all = values.get(name);
        if (all == null) {
            return null;
        }
        if (all.size() != 1) {
            throw new PackagingException("--" + name + " takes one value, not " + all);
        }
        return all.get(0);
    }

    /** Whether an option that has no value is there. */
    boolean has(String name) {
        List<String> all = values.get(name);
        if (all != null && !all.isEmpty()) {
            throw new PackagingException("--" + name + " takes no value, not " + all);
        }
        return all != null;
    }

    List<Path> paths(String name) {
        List<Path> all =
                values.getOrDefault(name, List.of()).stream().map(Path::of).toList();
        if (all.isEmpty()) {
            throw new PackagingException("--" + name + " is missing");
        }
        return all;
    }
}
