package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Principal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function as a template declares it.
 *
 * @param name its name
 * @param handler what it runs
 * @param role as whom it runs
 * @param onStart what its platform does as this role when a process starts
 * @param onEvent what its platform does as this role for each event
 * @param timeout how long it may take for one event
 * @param atOnce how many events it handles at a time at most
 * @param heapMb how much heap it has, in MB
 * @param folder its archive, unpacked
 * @param environment all variables of its process but those that name its Runtime API
 * @param sessions for a function with SnapStart, the keys of a new session of its role each time; null for any other, which has
 *     one in its variables
 */
record LambdaFunction(
        String name,
        String handler,
        Principal role,
        List<Ask> onStart,
        List<Ask> onEvent,
        Duration timeout,
        int atOnce,
        int heapMb,
        Path folder,
        Map<String, String> environment,
        @Nullable Supplier<Credentials> sessions) {
    LambdaFunction {
        onStart = List.copyOf(onStart);
        onEvent = List.copyOf(onEvent);
        environment = Map.copyOf(environment);
    }

    /** What is logged, and traced, is lost without a word if the role may not: so it is asked for, and noted. */
    void note(List<Ask> asks) {
        asks.forEach(role::refusal);
    }
}
