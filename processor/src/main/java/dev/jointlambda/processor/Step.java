package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param resources what its function has in each cloud it may run on
 * @param effect what it means to run it twice, and where that is said
 * @param retry how often it is tried; null for once
 * @param catches where it goes on when it has failed for good, in source order; an edge of kind CATCH for each target
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
        Map<Cloud, Resources> resources,
        Setting<Effect> effect,
        @Nullable Retry retry,
        List<Catch> catches,
        @Nullable Origin start) {
    Step {
        parameters = List.copyOf(parameters);
        resources = Map.copyOf(resources);
        catches = List.copyOf(catches);
    }

    /** What its function has in a cloud it may run on. */
    Resources on(Cloud cloud) {
        Resources found = resources.get(cloud);
        if (found == null) {
            throw new IllegalArgumentException(quoted() + " does not run on " + cloud);
        }
        return found;
    }

    /** How long one attempt may take on its primary cloud. */
    Duration timeout() {
        return on(primary).timeout();
    }

    /** The memory of its function on its primary cloud. */
    int memoryMb() {
        return on(primary).memoryMb();
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
