package demo.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generic, and concrete in every step that takes it. */
public record Page<T>(List<T> items, Optional<T> first, Map<String, List<T>> byName) {
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, items.stream().findFirst(), Map.of("all", items));
    }
}
