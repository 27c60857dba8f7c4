package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a workflow.
 *
 * @param name its name, unique in the workflow
 * @param method the method it calls
 * @param line the line of that method; 0 where lines are not known
 * @param origin the method's name in the source
 * @param result what it returns
 * @param parameters what it takes
 * @param primary the cloud that runs it
 * @param backup the cloud that takes over; null if none does
 * @param timeout how long one attempt may take
 * @param memoryMb memory of its functions
 * @param start the place of its {@code @Start}; null if it has none
 */
record Step(
        String name,
        String method,
        int line,
        Origin origin,
        TypeRef result,
        List<Parameter> parameters,
        Cloud primary,
        @Nullable Cloud backup,
        Duration timeout,
        int memoryMb,
        @Nullable Origin start) {
    Step {
        parameters = List.copyOf(parameters);
    }

    /** Its name in quotes. */
    String quoted() {
        return Phrase.quoted(name);
    }

    /** Its name with its line. */
    String at() {
        return Phrase.at(name, line);
    }

    /** Its name in quotes, with its line. */
    String quotedAt() {
        return Phrase.at(quoted(), line);
    }
}
