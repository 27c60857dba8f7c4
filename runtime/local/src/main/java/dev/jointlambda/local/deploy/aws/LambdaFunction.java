package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Principal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as a template declares it.
 *
 * @param name its name
 * @param handler what it runs
 * @param role as whom it runs
 * @param timeout how long it may take for one event
 * @param atOnce how many events it handles at a time at most
 * @param heapMb how much heap it has, in MB
 * @param folder its archive, unpacked
 * @param environment all variables of its process but the address of its Runtime API
 */
record LambdaFunction(
        String name,
        String handler,
        Principal role,
        Duration timeout,
        int atOnce,
        int heapMb,
        Path folder,
        Map<String, String> environment) {
    LambdaFunction {
        environment = Map.copyOf(environment);
    }
}
