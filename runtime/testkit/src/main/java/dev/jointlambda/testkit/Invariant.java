package dev.jointlambda.testkit;

import java.util.function.Consumer;

/** Something that holds at every moment of an execution, judged by its history alone. */
@FunctionalInterface
interface Invariant {
    /**
     * Judges one event.
     *
     * @param event what happened
     * @param before what had happened before
     * @param graph the workflow's edges
     * @param broken takes a sentence for each way in which the event breaks the invariant
     */
    void check(History.Event event, Progress before, Graph graph, Consumer<String> broken);
}
