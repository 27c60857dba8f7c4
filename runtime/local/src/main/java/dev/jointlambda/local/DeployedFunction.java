package dev.jointlambda.local;

import dev.jointlambda.local.functions.FunctionInstances;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A function as it is deployed on one cloud.
 *
 * @param name its name
 * @param timeout how long it may take for one event
 * @param instances what runs it
 * @param onFailure the function that gets a record of each event of this one that is given up; null if none does
 */
record DeployedFunction(
        String name,
        Duration timeout,
        FunctionInstances instances,
        @Nullable String onFailure) {}
