package dev.jointlambda.it.kill;

import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads what steps that say what they were given have committed. */
final class Notes {
    private Notes() {}

    /** The one commit of a step. */
    static Commit only(History history, String step) {
        return history.of(step).get(0);
    }

    static String made(Commit commit) {
        return made(commit.value());
    }

    static String made(JsonNode note) {
        return text(note, "made");
    }

    static String text(JsonNode node, String field) {
        return node.field(field).map(JsonNode::text).orElse("nothing");
    }

    static List<String> givenTo(JsonNode note) {
        return note.field("from").map(JsonNode::asArray).orElse(List.of()).stream()
                .map(JsonNode::text)
                .toList();
    }

    /** Adds to the list what a step was given if it is something else than what was committed. */
    static void expect(List<String> wrong, String step, Object committed, Object given) {
        if (!committed.equals(given)) {
            wrong.add(step + " was given " + given + ", but committed was " + committed);
        }
    }
}
