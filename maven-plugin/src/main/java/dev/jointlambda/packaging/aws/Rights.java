package dev.jointlambda.packaging.aws;

import java.util.ArrayList;
import java.util.List;

/**
 * What a function may do.
 *
 * @param statements what its role says itself
 * @param more what a role has no room for: each is a policy of its own
 */
record Rights(List<Object> statements, List<Object> more) {
    static Rights none() {
        return new Rights(new ArrayList<>(), new ArrayList<>());
    }

    void add(Object statement) {
        statements.add(statement);
    }

    /** The first of several parts is said by the role itself. */
    void addParts(List<Object> parts) {
        if (!parts.isEmpty()) {
            statements.add(parts.get(0));
            more.addAll(parts.subList(1, parts.size()));
        }
    }
}
