package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command line says: {@code --name value}, or several values after one name. */
final class Options {
    private final Map<String, List<String>> values;

    private Options(Map<String, List<String>> values) {
        this.values = values;
    }

    static Options of(List<String> words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("--")) {
                last = values.computeIfAbsent(word.substring(2), any -> new ArrayList<>());
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

    List<Path> paths(String name) {
        List<Path> all =
                values.getOrDefault(name, List.of()).stream().map(Path::of).toList();
        if (all.isEmpty()) {
            throw new PackagingException("--" + name + " is missing");
        }
        return all;
    }
}
