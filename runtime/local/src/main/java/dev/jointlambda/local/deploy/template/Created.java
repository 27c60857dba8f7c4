package dev.jointlambda.local.deploy.template;

import java.util.Map;

/**
 * A resource that was made.
 *
 * @param reference what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives, by name
 */
public record Created(String reference, Map<String, String> attributes) {
    /** Copies the attributes. */
    public Created {
        attributes = Map.copyOf(attributes);
    }

    /** A resource without attributes. */
    public static Created of(String reference) {
        return new Created(reference, Map.of());
    }
}
