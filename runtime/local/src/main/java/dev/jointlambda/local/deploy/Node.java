package dev.jointlambda.local.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file, with the place where it stands. Reading it as what it is not is a {@link RefusedException}. Immutable.
 */
public final class Node {
    private final String where;
    private final @Nullable Object value;

    private Node(String where, @Nullable Object value) {
        this.where = where;
        this.value = value;
    }

    /** A value of maps with texts as keys, lists, texts, numbers, truth values and null. */
    public static Node of(String where, @Nullable Object value) {
        return new Node(where, value);
    }

    /** Where it stands. */
    public String where() {
        return where;
    }

    /** The bare value. */
    public @Nullable Object value() {
        return value;
    }

    /** That it is wrong. */
    public RefusedException wrong(String why) {
        return new RefusedException(where, why);
    }

    /** That it is wrong, as something else has found. */
    public RefusedException wrong(RuntimeException cause) {
        return new RefusedException(where, String.valueOf(cause.getMessage()), cause);
    }

    /** Refuses every field that is not one of these. */
    public Node only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : fields().keySet()) {
            if (!names.contains(name)) {
                throw wrong("there is no property " + name);
            }
        }
        return this;
    }

    /** Its fields, in their order. */
    public Map<String, Node> fields() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("is " + kind() + ", not an object");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        map.forEach((name, each) -> fields.put(String.valueOf(name), new Node(where + "." + name, each)));
        return fields;
    }

    /** Its elements. */
    public List<Node> elements() {
        if (!(value instanceof List<?> list)) {
            throw wrong("is " + kind() + ", not a list");
        }
        List<Node> elements = new ArrayList<>();
        for (Object each : list) {
            elements.add(new Node(where + "[" + elements.size() + "]", each));
        }
        return elements;
    }

    /** Whether it has a field. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** A field that has to be there. */
    public Node get(String name) {
        Node field = fields().get(name);
        if (field == null || field.value == null) {
            throw wrong("the property " + name + " is missing");
        }
        return field;
    }

    /** The elements of a field; none if it is not there. */
    public List<Node> list(String name) {
        return has(name) ? get(name).elements() : List.of();
    }

    /** The text of a field that has to be there. */
    public String text(String name) {
        return get(name).text();
    }

    /** The text of a field. */
    public String text(String name, String unlessSet) {
        return has(name) ? text(name) : unlessSet;
    }

    /** A field that has to be there, and has this form. */
    public String matching(String name, String pattern) {
        Node field = get(name);
        String text = field.text();
        if (!text.matches(pattern)) {
            throw field.wrong("\"" + text + "\" is not of the form " + pattern);
        }
        return text;
    }

    /** A field that is one of these. */
    public String oneOf(String name, String unlessSet, String... known) {
        String text = text(name, unlessSet);
        if (!Set.of(known).contains(text)) {
            throw get(name).wrong("is " + text + ", not one of " + List.of(known));
        }
        return text;
    }

    /** A whole number within bounds. */
    public int number(String name, int unlessSet, int least, int most) {
        if (!has(name)) {
            return unlessSet;
        }
        Node field = get(name);
        String text = field.text();
        if (!text.matches("-?[0-9]{1,9}")) {
            throw field.wrong("is " + text + ", not a whole number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw field.wrong("is " + number + ", not between " + least + " and " + most);
        }
        return number;
    }

    /** A truth value. */
    public boolean flag(String name, boolean unlessSet) {
        if (!has(name)) {
            return unlessSet;
        }
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw get(name).wrong("is " + text + ", not true or false");
        }
        return text.equals("true");
    }

    /** A text, or what is written as one. */
    public String text() {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw wrong("is " + kind() + ", not a text");
    }

    /** Texts by their names. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((name, each) -> texts.put(name, each.text()));
        return texts;
    }

    private String kind() {
        return value == null
                ? "nothing"
                : value instanceof Map ? "an object" : value instanceof List ? "a list" : "the text " + value;
    }

    @Override
    public String toString() {
        return where;
    }
}
