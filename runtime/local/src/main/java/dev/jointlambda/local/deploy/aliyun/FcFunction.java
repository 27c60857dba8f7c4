package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function as s.yaml declares it.
 *
 * @param name its name
 * @param command what starts its server
 * @param handler what is told to it as its handler
 * @param memoryMb its memory
 * @param timeout how long it may take for one event
 * @param atOnce how many events it handles at a time at most
 * @param role as whom it runs
 * @param onEvent what its platform does as this role for each event
 * @param folder its archive, unpacked
 * @param environment all variables of its process but the port of its server and the key of its role's session
 * @param retries how often a failed event is delivered again
 * @param oldest how old an event may get
 * @param onFailure the function that gets a record of each event that is given up; null if none
 */
record FcFunction(
        String name,
        List<String> command,
        String handler,
        int memoryMb,
        Duration timeout,
        int atOnce,
        Principal role,
        List<Ask> onEvent,
        Path folder,
        Map<String, String> environment,
        int retries,
        Duration oldest,
        @Nullable String onFailure) {
    FcFunction {
        command = List.copyOf(command);
        onEvent = List.copyOf(onEvent);
        environment = Map.copyOf(environment);
    }

    /** What is logged is lost without a word if the role may not: so it is asked for, and noted. */
    void note() {
        onEvent.forEach(role::refusal);
    }
}
