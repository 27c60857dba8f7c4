package dev.jointlambda.packaging.check;

import dev.jointlambda.packaging.text.Entries;
import dev.jointlambda.packaging.text.Tagged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Documents with one fault each, drawn by seed from the nodes that a document has. */
public final class Mutations {
    private final Map<String, Object> document;
    private final List<Mutation> all = new ArrayList<>();

    private Mutations(Map<String, Object> document) {
        this.document = document;
    }

    /**
     * A document with a fault.
     *
     * @param what the kind of fault, and the path of the node
     * @param path the path alone, with dots
     * @param document the faulty document
     */
    public record Mutant(String what, String path, Map<String, Object> document) {}

    /** So many mutants, or all there are; the same for the same document and seed. */
    public static List<Mutant> draw(Map<String, Object> document, long seed, int count) {
        Mutations mutations = new Mutations(document);
        mutations.walk(document, List.of());
        List<Mutation> drawn = new ArrayList<>(mutations.all);
        Collections.shuffle(drawn, new Random(seed));
        return drawn.stream().limit(count).map(mutations::mutant).toList();
    }

    private void walk(Object node, List<Object> path) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> child(value, path, key));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                child(list.get(i), path, i);
            }
        }
    }

    private void child(Object value, List<Object> parent, Object key) {
        List<Object> path = new ArrayList<>(parent);
        path.add(key);
        add("drop", path, old -> null);
        if (key instanceof String) {
            all.add(new Mutation("rename", path, UnaryOperator.identity(), key + "x"));
        }
        if (value instanceof Map || value instanceof List) {
            add("wrong type", path, old -> "text");
        } else {
            add("wrong type", path, old -> Entries.of("wrong", "type"));
        }
        if (value instanceof Number number) {
            add("out of range", path, old -> number.longValue() * 100_000 + 7);
            add("out of range", path, old -> -1 - number.longValue());
        } else if (value instanceof Boolean flag) {
            add("turned", path, old -> !flag);
        } else if (value instanceof String text) {
            add("misspelt", path, old -> text + "x");
        } else if (value instanceof Tagged tagged) {
            String text = String.valueOf(tagged.value());
            int end =
                    text.contains("}") ? text.lastIndexOf('}') : text.contains(".") ? text.indexOf('.') : text.length();
            add("dangling", path, old -> new Tagged(tagged.tag(), text.substring(0, end) + "x" + text.substring(end)));
        }
        Object under = parent.isEmpty() ? "" : parent.get(parent.size() - 1);
        if (value instanceof String action && "Action".equals(under)) {
            add("widened", path, old -> action.replaceAll("[A-Za-z]+$", "*"));
            add("widened", path, old -> "*");
        }
        if ("Resource".equals(key) || "Resource".equals(under)) {
            add("widened", path, old -> "*");
        }
        walk(value, path);
    }

    private void add(String kind, List<Object> path, UnaryOperator<Object> change) {
        all.add(new Mutation(kind, path, change, path.get(path.size() - 1)));
    }

    private Mutant mutant(Mutation mutation) {
        String path =
                String.join(".", mutation.path.stream().map(String::valueOf).toList());
        Map<String, Object> faulty = new LinkedHashMap<>();
        Parts.section(copy(document, mutation.path, mutation)).forEach(faulty::put);
        return new Mutant(mutation.kind + " " + path, path, faulty);
    }

    private static Object copy(Object node, List<Object> path, Mutation mutation) {
        Object first = path.isEmpty() ? null : path.get(0);
        boolean last = path.size() == 1;
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!key.equals(first)) {
                    copy.put(String.valueOf(key), value);
                    return;
                }
                Object changed =
                        last ? mutation.change.apply(value) : copy(value, path.subList(1, path.size()), mutation);
                if (changed != null) {
                    copy.put(String.valueOf(last ? mutation.name : key), changed);
                }
            });
            return copy;
        }
        List<Object> copy = new ArrayList<>();
        List<?> list = (List<?>) node;
        for (int i = 0; i < list.size(); i++) {
            if (!Integer.valueOf(i).equals(first)) {
                copy.add(list.get(i));
                continue;
            }
            Object changed = last
                    ? mutation.change.apply(list.get(i))
                    : copy(list.get(i), path.subList(1, path.size()), mutation);
            if (changed != null) {
                copy.add(changed);
            }
        }
        return copy;
    }

    private record Mutation(String kind, List<Object> path, UnaryOperator<Object> change, Object name) {}
}
