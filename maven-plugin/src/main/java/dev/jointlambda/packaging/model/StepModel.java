package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param name its name, which is also the end of its functions' names
 * @param primary the cloud that runs it
 * @param backup the cloud that takes over; null if none does
 * @param functions its function on each of its clouds
 * @param edges where it leads to, whatever it returns or throws
 */
public record StepModel(
        String name, Cloud primary, @Nullable Cloud backup, Map<Cloud, Function> functions, List<EdgeModel> edges) {
    /** Copies what it is given. */
    public StepModel {
        functions = Map.copyOf(functions);
        edges = List.copyOf(edges);
    }

    /** Where it may run. */
    public Set<Cloud> clouds() {
        return functions.keySet();
    }
}
