package dev.jointlambda.it.kill;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.List;

/** A workflow to be run while things are killed. Immutable. */
interface Subject {
    /** The workflow's name. */
    String workflow();

    /** The workflow class. */
    Class<?> type();

    /** Its graph. */
    Shape shape();

    /**
     * Starts an execution; what it is given depends on the id alone.
     *
     * @param small whether to take a small input, for many executions at a time; else the demo's
     */
    Execution<?> start(CloudBinding client, String id, boolean small);

    /** What is wrong with the values in a history whose rows are all there; empty if nothing is. */
    List<String> wrongValues(History history);

    /** The name of an execution's partition. */
    default String partition(String id) {
        return workflow() + "/" + id;
    }
}
