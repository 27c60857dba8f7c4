package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.SigningKeys;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.SystemHost;
import dev.jointlambda.runtime.spi.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a thousand branches cost the function that starts them, on a real machine. */
final class ForEachDispatchTest {
    private static final int BRANCHES = 1000;

    /** The threads of the host, and the one that asks for the work. */
    private static final int AT_A_TIME = 17;

    private static final Edge FOR_EACH = Edge.forEach("item", AWS, Edge.collect("sum", 0, 1, AWS));

    private static final WorkflowModel WORKFLOW = WorkflowModel.of(
            "wide",
            1,
            Duration.ofDays(1),
            "list",
            StepModel.of("list", AWS, Duration.ofMinutes(1), FOR_EACH),
            StepModel.of("item", AWS, Duration.ofMinutes(1), Edge.collect("sum", 0, 1, AWS)),
            StepModel.of("sum", AWS, Duration.ofMinutes(1), Edge.end(AWS)));

    /** Takes events and keeps nothing. */
    private abstract static class Taker implements FunctionInvoker {
        @Override
        public int eventLimit() {
            return 1024 * 1024;
        }

        @Override
        public Answer invokeAsync(String function, String eventId, byte[] event) {
            take(event);
            return new Answer.Accepted();
        }

        abstract void take(byte[] event);
    }

    private record Machine(Host host, FunctionInvoker functions) implements CloudBinding {
        @Override
        public Cloud cloud() {
            return AWS;
        }

        @Override
        public CloudServices services(Cloud cloud) {
            return new CloudServices(Untouched.of(StateStore.class), functions, Untouched.of(BlobStore.class));
        }

        @Override
        public Settings settings() {
            return new Settings(
                    "test",
                    SigningKeys.none(),
                    Settings.DEFAULT_EVENT_LIFE,
                    Settings.DEFAULT_SWEEP_GRACE,
                    Settings.DEFAULT_RETENTION);
        }
    }

    /** A list of texts of so many bytes. */
    private static Bytes list(int bytes) {
        byte[] list = new byte[BRANCHES * (bytes + 1) + 1];
        Arrays.fill(list, (byte) 'x');
        for (int i = 0; i < BRANCHES; i++) {
            int start = i * (bytes + 1);
            list[start] = (byte) (i == 0 ? '[' : ',');
            list[start + 1] = '"';
            list[start + bytes] = '"';
        }
        list[list.length - 1] = ']';
        return Bytes.of(list);
    }

    private static void dispatch(Bytes list, FunctionInvoker functions) {
        Machine machine = new Machine(SystemHost.create(), functions);
        StepKey key = new StepKey(new ExecutionId("wide", "1"), "list", "");
        Access access =
                Access.ofDelivery(machine, "execution wide/1, step \"list\"", Long.MAX_VALUE, CloudHealth.unknown());
        Envelope envelope =
                new Envelope(key, 1, Position.TOP, AWS, new Origin.FromExecution(), null, Map.of(), 1, 2, 3, null);
        Attempt attempt = new Attempt(
                WORKFLOW,
                WORKFLOW.step("list").edges(),
                AWS,
                access,
                new Values(access, key.execution()),
                envelope,
                "n",
                null);
        Value value = new Value.Inline(list);
        Stored stored = new Stored(Outcome.OK, value, Map.of("item", AWS), BRANCHES, 1, true, null);
        Sender sender = new Sender(access, WORKFLOW, new EventWriter(SigningKeys.none(), 1, null, 1, 2, 3, null));
        new ForEachDispatch(attempt, new LookAhead(attempt), sender, Mover.NOBODY)
                .dispatch(FOR_EACH, AWS, stored, new Output(attempt, value, null), Map.of());
    }

    /** How much more is alive while every thread hands over an event than before the dispatch. */
    private static long heldAmidstTheDispatch(int elementBytes) {
        Bytes list = list(elementBytes);
        AtomicInteger events = new AtomicInteger();
        AtomicLong alive = new AtomicLong();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CyclicBarrier allThere = new CyclicBarrier(AT_A_TIME, () -> alive.set(alive()));
        long before = alive();
        dispatch(list, new Taker() {
            @Override
            void take(byte[] event) {
                // the first item goes alone; then each thread waits with its first until all have one
                if (events.getAndIncrement() > 0 && threads.add(Thread.currentThread())) {
                    await(allThere);
                }
            }
        });
        assertEquals(BRANCHES, events.get());
        assertEquals('[', list.array()[0], "the list is alive throughout");
        return alive.get() - before;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("there are not " + AT_A_TIME + " threads at work", e);
        }
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void memoryDoesNotGrowWithTheElementsButWithThoseThatAreOnTheirWay() {
        int large = 48 * 1024;
        heldAmidstTheDispatch(10); // classes are loaded

        long withSmall = heldAmidstTheDispatch(1024);
        long withLarge = heldAmidstTheDispatch(large);

        // an element, its body and its event, in each of the threads; all elements together are ten times as many
        long most = 5L * AT_A_TIME * large;
        assertTrue(
                withLarge - withSmall < most && most < BRANCHES * (long) large / 10,
                () -> "with 1 KB each " + withSmall + " bytes were alive, with 48 KB each " + withLarge);
    }

    @Test
    void thousandBranchesNeedNoThousandThreads() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        dispatch(list(100), new Taker() {
            @Override
            void take(byte[] event) {
                threads.add(Thread.currentThread());
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                events.incrementAndGet();
                now.decrementAndGet();
            }
        });

        assertEquals(BRANCHES, events.get());
        assertTrue(most.get() <= AT_A_TIME, () -> most + " at a time");
        assertTrue(threads.size() <= AT_A_TIME, () -> threads.size() + " threads");
    }
}
