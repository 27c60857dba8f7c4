package dev.jointlambda.packaging.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a part of a document may look like. */
@FunctionalInterface
interface Shape {
    /** Notes what is wrong with a value. */
    void check(Object value, Notes notes);

    /** Text that matches a pattern as a whole. */
    static Shape text(String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
        return (value, notes) -> {
            if (!(value instanceof String text) || !compiled.matcher(text).matches()) {
                notes.add("must match " + pattern + ", but is " + value);
            }
        };
    }

    /** Text that says something to people. */
    static Shape words() {
        return text(".{1,256}");
    }

    /** One value. */
    static Shape exactly(Object expected) {
        return (value, notes) -> {
            if (!expected.equals(value)) {
                notes.add("must be " + expected + ", but is " + value);
            }
        };
    }

    /** A number from one to another in steps, both included. */
    static Shape number(String least, String most, String step) {
        BigDecimal from = new BigDecimal(least);
        BigDecimal to = new BigDecimal(most);
        return (value, notes) -> {
            boolean fits = false;
            if (value instanceof Number) {
                BigDecimal number = new BigDecimal(value.toString());
                fits = number.compareTo(from) >= 0
                        && number.compareTo(to) <= 0
                        && number.remainder(new BigDecimal(step)).signum() == 0;
            }
            if (!fits) {
                notes.add("must be a number from " + least + " to " + most + " in steps of " + step + ", but is "
                        + value);
            }
        };
    }

    /** A list of at least one element of one shape. */
    static Shape listOf(Shape element) {
        return (value, notes) -> {
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                notes.add("must be a list, but is " + value);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                element.check(list.get(i), notes.in(String.valueOf(i)));
            }
        };
    }

    /** A list whose elements have these shapes, in this order. */
    static Shape listOf(List<Shape> elements) {
        return (value, notes) -> {
            if (!(value instanceof List<?> list) || list.size() != elements.size()) {
                notes.add("must be a list of " + elements.size() + ", but is " + value);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                elements.get(i).check(list.get(i), notes.in(String.valueOf(i)));
            }
        };
    }

    /** A map with some entries and no others. */
    static MapShape map() {
        return new MapShape(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * A map.
     *
     * @param required entries that must be there
     * @param optional entries that may be there
     */
    record MapShape(Map<String, Shape> required, Map<String, Shape> optional) implements Shape {
        MapShape with(String key, Shape shape) {
            required.put(key, shape);
            return this;
        }

        MapShape maybe(String key, Shape shape) {
            optional.put(key, shape);
            return this;
        }

        @Override
        public void check(Object value, Notes notes) {
            if (!(value instanceof Map<?, ?> map)) {
                notes.add("must be a map, but is " + value);
                return;
            }
            required.forEach((key, shape) -> {
                if (!map.containsKey(key)) {
                    notes.in(key).add("is missing");
                }
            });
            map.forEach((key, each) -> {
                Shape shape = required.getOrDefault(String.valueOf(key), optional.get(String.valueOf(key)));
                Notes within = notes.in(String.valueOf(key));
                if (shape == null) {
                    within.add("is no known property");
                } else {
                    shape.check(each, within);
                }
            });
        }
    }
}
