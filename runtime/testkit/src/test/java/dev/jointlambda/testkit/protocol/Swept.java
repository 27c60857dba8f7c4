package dev.jointlambda.testkit.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Sweeper;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** A simulation whose sweepers are invoked by the test. */
final class Swept {
    static final String TIMER = "{\"triggerTime\":\"2026-01-01T00:00:00Z\",\"triggerName\":\"sweep\",\"payload\":\"\"}";
    static final String NOTHING = answer(0, 0, 0, 0);

    final Sim sim;

    private Swept(Sim sim) {
        this.sim = sim;
    }

    static Swept of(Shapes shapes, Flow flow) {
        Sim sim = Sim.of(shapes, flow);
        sim.clouds.sweeping(false);
        return new Swept(sim);
    }

    /** The platforms never deliver an event a second time: whatever goes wrong is left to the sweeper. */
    Swept withoutRetries() {
        for (Cloud cloud : Cloud.values()) {
            sim.clouds.functions(cloud).retries();
        }
        return this;
    }

    static String answer(int looked, int sent, int gaveUp, int failed) {
        return "{\"looked\":" + looked + ",\"sent\":" + sent + ",\"gaveUp\":" + gaveUp + ",\"failed\":" + failed + "}";
    }

    /** Home's timer fires. */
    String sweep() {
        return handle(sim.flow.model().home(), TIMER);
    }

    /** A cloud's sweeper gets an event. */
    String handle(Cloud cloud, String event) {
        return handle(Sweeper.of(sim.clouds.binding(cloud), sim.flow.model()), event);
    }

    String handle(Sweeper sweeper, String event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            sweeper.handle(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new Invocation(
                            "sweep",
                            sim.clouds.now().plus(Duration.ofMinutes(5)).toEpochMilli(),
                            null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    Status status() {
        return sim.client.execution("1").status();
    }

    /** Home's timer fires each minute; until execution "1" has ended, or for so long. Returns how long it took. */
    Duration sweepUntilEnd(Duration most) {
        Duration passed = Duration.ZERO;
        while (status() == Status.RUNNING && passed.compareTo(most) < 0) {
            sim.clouds.run(Duration.ofMinutes(1));
            passed = passed.plusMinutes(1);
            sweep();
        }
        return passed;
    }

    /** Execution "1" has ended, broke no invariant, and leaves nothing behind in the index. */
    void assertEnded() {
        sim.assertExactlyOnce();
        sim.clouds.run(Duration.ofHours(8));
        sweep();
        assertEquals(Set.of(), sim.openIndex());
    }
}
