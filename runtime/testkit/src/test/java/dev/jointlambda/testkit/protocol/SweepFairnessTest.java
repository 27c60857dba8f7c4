package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static dev.jointlambda.testkit.protocol.Shapes.TEXT;
import static dev.jointlambda.testkit.protocol.Shapes.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Sweeper;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Operations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No execution, however large or broken, keeps the others of its shard from being swept. */
final class SweepFairnessTest {
    private static final int ITEMS = 300;

    /** The same shard as "1": their hashes differ by 16. */
    private static final String NEIGHBOUR = "A";

    private final Shapes shapes = new Shapes();

    /** Each item takes two steps, and the second of them is never committed by itself. */
    private Flow wide() {
        Edge collect = Edge.collect("sum", 0, 1, AWS, ALIYUN);
        return Flow.named("wide")
                .step(
                        "list",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> Collections.nCopies(
                                in.input(TEXT).equals("many") ? ITEMS : 1,
                                shapes.run(step, in.input(TEXT)).substring(0, 4)),
                        Edge.forEach("item", AWS, ALIYUN, collect))
                .step(
                        "item",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, in.input(TEXT)),
                        Edge.to("tail", AWS, ALIYUN))
                .step("tail", AWS, ALIYUN, TEXT, (in, step) -> shapes.run(step, in.input(TEXT)), collect)
                .step(
                        "sum",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> Integer.toString(in.items(0, "tail", TEXT).size()),
                        Edge.end(AWS));
    }

    /** What a step sends is lost, however often. */
    private static Faults losing(String step) {
        return Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-" + step), Fault.DROP);
    }

    private static int tails(Swept swept) {
        List<StepKey> keys = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            keys.add(swept.sim.key("tail", Integer.toString(item)));
        }
        return swept.sim.store(AWS).readAll(keys).size();
    }

    /** Home's timer fires, and the sweeper has so much time. */
    private static String sweep(Swept swept, Duration time) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            Sweeper.of(swept.sim.binding(), swept.sim.flow.model())
                    .handle(
                            new ByteArrayInputStream(Swept.TIMER.getBytes(StandardCharsets.UTF_8)),
                            answer,
                            new Invocation(
                                    "sweep", swept.sim.clouds.now().plus(time).toEpochMilli(), null));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Two executions whose tails are all lost; the second has few, and is due last. */
    private Swept lost() {
        Swept swept = Swept.of(shapes, wide());
        swept.sim.clouds.faults(losing("item"));
        swept.sim.client.start("1", "many");
        swept.sim.clouds.run(Duration.ofSeconds(10));
        swept.sim.client.start(NEIGHBOUR, "few");
        swept.sim.clouds.run(Duration.ofMinutes(9));
        return swept;
    }

    @Test
    void executionThatIsTooLargeForOneSweepLeavesTimeForItsNeighbour() throws Exception {
        Swept swept = lost();
        swept.sim.clouds.faults(Faults.none());

        sweep(swept, Duration.ofMillis(800));
        swept.sim.clouds.run(Duration.ofSeconds(20));

        assertEquals("1", swept.sim.client.execution(NEIGHBOUR).result(Duration.ofSeconds(1)));
        assertEquals(Status.RUNNING, swept.status());
    }

    @Test
    void executionThatIsTooLargeForOneSweepIsDoneInSeveral() throws Exception {
        Swept swept = lost();
        swept.sim.clouds.faults(Faults.none());
        List<Integer> done = new ArrayList<>();
        for (int minute = 0; minute < 1200 && swept.status() == Status.RUNNING; minute++) {
            sweep(swept, Duration.ofMillis(800));
            swept.sim.clouds.run(Duration.ofMinutes(1));
            done.add(tails(swept));
        }

        assertEquals(Integer.toString(ITEMS), swept.sim.client.execution("1").result(Duration.ofSeconds(1)));
        assertTrue(new TreeSet<>(done).size() > 3, () -> "one sweep was enough: " + done);
    }

    /** Most of what is open stays so: what one sweep has time for is not always the same. */
    @Test
    void everyPartOfAnExecutionThatIsTooLargeIsSeen() {
        Swept swept = lost();
        int mended = 10;
        swept.sim.clouds.faults(call -> call.kind() == CallKind.PUT_IF_ABSENT
                        && call.subject() instanceof StepKey key
                        && key.step().equals("tail")
                        && Integer.parseInt(key.index()) >= mended
                ? Fault.CRASH_BEFORE
                : Fault.NONE);
        swept.withoutRetries();
        for (int minute = 0; minute < 600 && tails(swept) < mended; minute++) {
            sweep(swept, Duration.ofMillis(800));
            swept.sim.clouds.run(Duration.ofMinutes(1));
        }

        assertEquals(mended, tails(swept));
    }

    /** Each look puts an entry that its row cannot be made to name: one is enough, and none is due at once. */
    @Test
    void executionWhoseRowCannotBeMovedIsPutOff() throws Exception {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(losing("a"));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofSeconds(10));
        swept.sim.clouds.functions(AWS).down();
        swept.sim.clouds.functions(ALIYUN).down();
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.RESCHEDULE, Fault.REFUSED));
        int tried = 0;
        for (int minute = 1; minute <= 80; minute++) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            tried += swept.sweep().equals(Swept.NOTHING) ? 0 : 1;
        }

        int looks = tried;
        assertTrue(looks > 10 && looks < 20, () -> looks + " looks, which are to be four minutes apart");
        assertEquals(1, swept.sim.openIndex().size());
        swept.sim.clouds.functions(AWS).up();
        swept.sim.clouds.functions(ALIYUN).up();
        swept.sim.clouds.faults(Faults.none());
        swept.sweepUntilEnd(Duration.ofHours(2));
        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(1)));
        swept.assertEnded();
    }

    @Test
    void executionWhoseRowCannotBeReadIsPutOff() {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(losing("a"));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofMinutes(9));
        long due = swept.sim.openIndex().iterator().next();
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.READ_EXECUTION, Fault.REFUSED));

        assertEquals(Swept.answer(0, 0, 0, 1), swept.sweep());

        swept.sim.clouds.faults(Faults.none());
        assertEquals(1, swept.sim.openIndex().size());
        assertNotEquals(due, swept.sim.openIndex().iterator().next());
        assertEquals(due, swept.sim.row().due(), "the row goes on saying since when it is due");
    }

    /** It may be what kills the sweeper. */
    @Test
    void longWalkIsNotWhatTheNextSweepBeginsWith() {
        Swept swept = Swept.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(losing("list"));
        swept.sim.client.start("1", "x" + ",x".repeat(1100));
        swept.sim.clouds.run(Duration.ofMinutes(9));
        long due = swept.sim.row().due();
        swept.sim.clouds.faults(call -> {
            if (call.ofAttempt() == 0
                    && call.kind() == CallKind.READ_ALL
                    && !swept.sim.openIndex().contains(due)) {
                throw new OutOfMemory();
            }
            return Fault.NONE;
        });
        boolean died = false;
        try {
            swept.sweep();
        } catch (OutOfMemory e) {
            died = true;
        }
        swept.sim.clouds.faults(Faults.none());

        assertTrue(died);
        assertEquals(Swept.NOTHING, swept.sweep());
        swept.sweepUntilEnd(Duration.ofMinutes(10));
        assertEquals(Status.DONE, swept.status());
        swept.assertEnded();
    }

    /** The process is gone. */
    private static final class OutOfMemory extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The row, its entry and the entry before it; and the reads of a chain of which two steps have committed. */
    @Test
    void oneLookCostsThreeWritesAndAReadPerRow() {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(losing("a"));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofMinutes(9));
        swept.sim.clouds.resetOperations();

        assertEquals(Swept.answer(1, 1, 0, 0), swept.sweep());

        Operations look = swept.sim.clouds.operations().byClients();
        assertEquals(16, look.count(CallKind.DUE));
        assertEquals(1, look.count(CallKind.READ_EXECUTION));
        assertEquals(2, look.count(CallKind.READ_ALL));
        assertEquals(1, look.count(CallKind.INDEX));
        assertEquals(1, look.count(CallKind.RESCHEDULE));
        assertEquals(1, look.count(CallKind.UNINDEX));
        assertEquals(1, look.count(CallKind.INVOKE));
        assertEquals(23, look.total());
    }

    @Test
    void neighboursAreInOneShard() {
        assertEquals(
                Math.floorMod(new ExecutionId("wide", "1").id().hashCode(), 16),
                Math.floorMod(new ExecutionId("wide", NEIGHBOUR).id().hashCode(), 16));
    }
}
