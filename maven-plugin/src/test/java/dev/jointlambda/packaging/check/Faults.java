package dev.jointlambda.packaging.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every single change of one kind or another to a document: what a slip in its generator could make of it. */
final class Faults {
    private static final Object GONE = new Object();

    private final List<Fault> all = new ArrayList<>();
    private final Map<String, Object> document;

    private Faults(Map<String, Object> document) {
        this.document = document;
    }

    /**
     * A changed document.
     *
     * @param what the kind of change
     * @param path where
     * @param document the whole document with it
     */
    record Fault(String what, String path, Map<String, Object> document) {
        @Override
        public String toString() {
            return what + " " + path;
        }
    }

    static List<Fault> of(Map<String, Object> document) {
        Faults faults = new Faults(document);
        faults.walk(document, List.of());
        return faults.all;
    }

    private void walk(Object value, List<Object> path) {
        if (!path.isEmpty()) {
            changes(value).forEach((what, changed) -> {
                if (!changed.equals(value)) {
                    add(what, path, changed);
                }
            });
            add("drop", path, GONE);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                List<Object> inner = with(path, key);
                all.add(new Fault("rename", text(inner), map(rebuild(document, inner, 0, old -> old, key + "X"))));
                walk(each, inner);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), with(path, i));
            }
        }
    }

    private static Map<String, Object> changes(Object value) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (value instanceof Boolean flag) {
            changes.put("flip", !flag);
            changes.put("mistype", "perhaps");
        } else if (value instanceof Number) {
            changes.put("below", -7);
            changes.put("above", Integer.MAX_VALUE);
            changes.put("mistype", "seven");
        } else if (value instanceof String text) {
            changes.put("mistype", 7);
            changes.put("misspell", text + "X");
            if (text.contains("}")) {
                changes.put("dangle", text.replaceFirst("\\}", "X}"));
            }
            if (text.matches("[a-z]+:[A-Z][A-Za-z]+")) {
                changes.put("widen", text.replaceFirst(":.*", ":*"));
                changes.put("widen all", "*");
            }
            if (text.startsWith("acs:")) {
                changes.put("widen", text.replaceFirst("[^/:]+$", "*"));
                changes.put("widen all", "*");
            }
        } else {
            changes.put("mistype", "text");
            changes.put("empty", value instanceof List<?> ? List.of() : Map.of());
        }
        return changes;
    }

    private void add(String what, List<Object> path, Object changed) {
        all.add(new Fault(what, text(path), map(rebuild(document, path, 0, old -> changed, null))));
    }

    private static Object rebuild(
            Object value, List<Object> path, int depth, Function<Object, Object> change, @Nullable String rename) {
        if (depth == path.size()) {
            return change.apply(value);
        }
        boolean last = depth == path.size() - 1;
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> {
                boolean here = key.equals(path.get(depth));
                Object inner = here ? rebuild(each, path, depth + 1, change, rename) : each;
                if (inner != GONE) {
                    copy.put(here && last && rename != null ? rename : String.valueOf(key), inner);
                }
            });
            return copy;
        }
        List<Object> copy = new ArrayList<>();
        List<?> list = (List<?>) value;
        for (int i = 0; i < list.size(); i++) {
            Object inner =
                    path.get(depth).equals(i) ? rebuild(list.get(i), path, depth + 1, change, rename) : list.get(i);
            if (inner != GONE) {
                copy.add(inner);
            }
        }
        return copy;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put(String.valueOf(key), each));
        return map;
    }

    private static List<Object> with(List<Object> path, Object key) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private static String text(List<Object> path) {
        return String.join(".", path.stream().map(String::valueOf).toList());
    }
}
