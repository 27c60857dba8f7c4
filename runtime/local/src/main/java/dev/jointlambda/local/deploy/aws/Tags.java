package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.deploy.Node;
import java.util.HashSet;
import java.util.Set;

/** The tags of a resource. */
final class Tags {
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private Tags() {}

    static void check(Node properties) {
        Set<String> keys = new HashSet<>();
        for (Node tag : properties.list("Tags")) {
            String key = tag.only("Key", "Value").text("Key");
            if (key.startsWith("aws:") || key.isEmpty() || key.length() > LONGEST_KEY || !keys.add(key)) {
                throw tag.wrong("the key \"" + key + "\" is reserved, empty, too long or there twice");
            }
            if (tag.text("Value").length() > LONGEST_VALUE) {
                throw tag.wrong("the value is too long");
            }
        }
    }
}
