package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Execution;

/**
 * A workflow with an input whose result is known, and how many step instances it then has.
 *
 * @param name of the case, good in an execution's id
 */
record Case<R>(String name, String workflow, int steps, R expected, Starter<R> starter) {
    @FunctionalInterface
    interface Starter<R> {
        Execution<R> start(TestClouds clouds, String id);
    }

    Execution<R> start(TestClouds clouds, String id) {
        return starter.start(clouds, id);
    }

    /** Runs to its result, and every row is as it must be. */
    void completes(TestClouds clouds, String id) throws Exception {
        Execution<R> execution = start(clouds, id);
        assertEquals(expected, execution.result(clouds.patience()), () -> workflow + "/" + id);
        clouds.settle();
        clouds.verify(workflow, id, steps);
    }

    /** Runs as often as it makes calls of clouds, twice: with a crash before each, and with one after each. */
    void completesWhateverCrashes(TestClouds clouds) throws Exception {
        clouds.crashAt(Long.MAX_VALUE, false);
        completes(clouds, name + "-undisturbed");
        long calls = clouds.calls();
        assertTrue(calls > steps, "a step makes at least one call, but there were " + calls + " in all");
        for (long call = 1; call <= calls; call++) {
            for (boolean after : new boolean[] {false, true}) {
                clouds.crashAt(call, after);
                completes(clouds, name + (after ? "-after-" : "-before-") + call);
            }
        }
        clouds.crashAt(Long.MAX_VALUE, false);
    }
}
