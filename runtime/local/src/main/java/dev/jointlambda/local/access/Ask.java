package dev.jointlambda.local.access;

import java.util.List;
import java.util.Map;

/**
 * Something that somebody wants to do.
 *
 * @param action what, as in {@code dynamodb:GetItem}
 * @param resource to what, by its full name
 * @param context what conditions may ask about, such as {@code dynamodb:LeadingKeys}; a key may have several values
 */
public record Ask(String action, String resource, Map<String, List<String>> context) {
    /** Copies the context. */
    public Ask {
        context = Map.copyOf(context);
    }

    /** Without a context. */
    public static Ask of(String action, String resource) {
        return new Ask(action, resource, Map.of());
    }

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
