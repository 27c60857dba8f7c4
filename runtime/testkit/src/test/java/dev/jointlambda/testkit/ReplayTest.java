package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Attempts are suspended at their calls and run again: whoever looks from inside cannot tell. */
final class ReplayTest {
    private static final StepKey KEY = Samples.key();

    private final List<String> seen = new ArrayList<>();
    private int entered;

    /** With something else due every millisecond, no answer can be given at once. */
    private Simulation run(HandWritten.Handler handler) {
        Simulation clouds = Simulation.seeded(1)
                .latency(Latency.calibrated().withoutJitter())
                .use(HandWritten.oneStep(AWS, handler), () -> "");
        for (int i = 0; i < 500; i++) {
            clouds.after(Duration.ofMillis(i), () -> {});
        }
        clouds.binding(AWS).services(AWS).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        clouds.runUntilIdle();
        return clouds;
    }

    @Test
    void userCodeRunsOnceHoweverOftenItsAttemptIsRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        run((event, binding) -> {
            entered++;
            StateStore store = binding.services(AWS).store();
            store.read(KEY);
            seen.add("result " + userCode(binding.host(), () -> "of run " + runs.incrementAndGet()));
            store.execution(KEY.execution());
        });

        assertEquals(1, runs.get());
        assertTrue(entered > 3, "run again after each answer");
        assertEquals(List.of("result of run 1", "result of run 1"), seen);
    }

    @Test
    void exceptionOfUserCodeIsThrownAgain() {
        AtomicInteger runs = new AtomicInteger();
        run((event, binding) -> {
            try {
                binding.host().run(() -> {
                    throw new IOException("run " + runs.incrementAndGet());
                });
            } catch (Exception e) {
                binding.services(AWS).store().execution(KEY.execution());
                seen.add(e.toString());
            }
        });

        assertEquals(List.of("java.io.IOException: run 1"), seen);
    }

    @Test
    void userCodeMayReadItsInputsInside() {
        AtomicInteger runs = new AtomicInteger();
        run((event, binding) -> {
            StateStore store = binding.services(ALIYUN).store();
            seen.add(userCode(binding.host(), () -> {
                String inputs = store.readAll(List.of(KEY)) + " " + store.execution(KEY.execution());
                runs.incrementAndGet();
                return inputs;
            }));
        });

        assertEquals(1, runs.get());
        assertEquals(List.of("{} null"), seen);
    }

    @Test
    void timeAndNoncesAreKept() {
        run((event, binding) -> {
            String before = binding.host().now() + " " + binding.host().nonce();
            binding.services(AWS).store().execution(KEY.execution());
            seen.add(before + " " + binding.host().now());
            binding.services(AWS).store().execution(KEY.execution());
            seen.add(before + " " + binding.host().now());
        });

        assertEquals(3, seen.size());
        assertEquals(seen.get(0), seen.get(1));
        String[] first = seen.get(0).split(" ", -1);
        String[] last = seen.get(2).split(" ", -1);
        assertEquals(first[1], last[1]);
        assertEquals(6, Long.parseLong(first[2]) - Long.parseLong(first[0]));
        assertEquals(12, Long.parseLong(last[2]) - Long.parseLong(last[0]));
        assertTrue(first[1].matches("[A-Za-z][A-Za-z0-9_-]{21}"), first[1]);
    }

    @Test
    void clocksOfInstancesMayBeOff() {
        List<Long> off = new ArrayList<>();
        Simulation clouds = Simulation.seeded(1).latency(Latency.none()).clockSkew(Duration.ofMinutes(1));
        clouds.use(
                HandWritten.oneStep(
                        AWS,
                        (event, binding) ->
                                off.add(binding.host().now() - clouds.now().toEpochMilli())),
                () -> "");
        for (int i = 0; i < 50; i++) {
            clouds.functions(AWS).recycle();
            clouds.binding(AWS).services(AWS).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        }

        assertTrue(off.stream().allMatch(each -> Math.abs(each) <= 60_000), off.toString());
        assertTrue(off.stream().anyMatch(each -> each > 10_000), off.toString());
        assertTrue(off.stream().anyMatch(each -> each < -10_000), off.toString());
    }

    @Test
    void pausesTakeVirtualTime() {
        Simulation clouds = run((event, binding) -> pause(binding.host(), Duration.ofSeconds(20)));

        TraceEntry entry = clouds.trace().get(0);
        assertEquals(Duration.ofSeconds(20), Duration.between(entry.start(), entry.end()));
    }

    @Test
    void parallelWorkTakesAsLongAsItsSlowest() {
        Simulation clouds = run((event, binding) -> binding.host()
                .all(List.of(
                        () -> binding.services(AWS).store().execution(KEY.execution()),
                        () -> pause(binding.host(), Duration.ofMillis(50)),
                        () -> {
                            binding.services(ALIYUN).store().execution(KEY.execution());
                            binding.services(ALIYUN).store().execution(KEY.execution());
                        })));

        TraceEntry entry = clouds.trace().get(0);
        assertEquals(Duration.ofMillis(56), Duration.between(entry.start(), entry.end()));
    }

    @Test
    void parallelWorkIsBounded() {
        Simulation clouds = run((event, binding) -> {
            List<Runnable> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                work.add(() -> pause(binding.host(), Duration.ofMillis(10)));
            }
            binding.host().all(work);
        });

        TraceEntry entry = clouds.trace().get(0);
        assertEquals(Duration.ofMillis(30), Duration.between(entry.start(), entry.end()));
    }

    @Test
    void parallelWorkAllEndsBeforeTheFirstFailureIsThrown() {
        Simulation clouds = run((event, binding) -> {
            Host host = binding.host();
            host.all(List.of(
                    () -> pause(host, Duration.ofMillis(90)),
                    () -> {
                        pause(host, Duration.ofMillis(40));
                        throw new IllegalStateException("second");
                    },
                    () -> {
                        throw new IllegalStateException("third");
                    }));
        });

        TraceEntry entry = clouds.trace().get(0);
        assertEquals("java.lang.IllegalStateException: second", entry.reason());
        assertEquals(Duration.ofMillis(90), Duration.between(entry.start(), entry.end()));
    }

    @Test
    void failedCallIsThrownAgain() {
        Simulation clouds = Simulation.seeded(1)
                .use(
                        HandWritten.oneStep(AWS, (event, binding) -> {
                            try {
                                binding.services(AWS).blobs().get("absent");
                            } catch (StoreException e) {
                                seen.add(String.valueOf(e.getMessage()));
                            }
                            pause(binding.host(), Duration.ofMillis(5));
                        }),
                        () -> "");
        clouds.binding(AWS).services(AWS).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        clouds.after(Duration.ofMillis(17), () -> {});
        clouds.runUntilIdle();

        assertEquals(List.of("there is no object \"absent\""), List.copyOf(new LinkedHashSet<>(seen)));
        assertEquals(1, clouds.operations().count(CallKind.GET_BLOB));
    }

    @Test
    void functionThatSwallowsErrorsCannotBeSimulated() {
        ReplayError e = assertThrows(
                ReplayError.class,
                () -> run((event, binding) -> {
                    try {
                        binding.services(AWS).store().execution(KEY.execution());
                    } catch (Error swallowed) {
                        seen.add("swallowed");
                    }
                }));

        assertEquals(
                "the function sim-hand-step swallowed the simulation's Error: code under test must not catch Error or"
                        + " Throwable, nor call the SPI in a finally block",
                e.getMessage());
    }

    @Test
    void functionThatIsNotDeterministicIsFound() {
        ReplayError e = assertThrows(
                ReplayError.class,
                () -> run((event, binding) -> {
                    entered++;
                    binding.services(entered == 1 ? AWS : ALIYUN).blobs().put("key", new byte[0]);
                }));

        assertEquals(
                "the function is not deterministic: run again with the same answers, it asked for PUT_BLOB of key on"
                        + " ALIYUN where it had asked for PUT_BLOB of key on AWS; time, chance, user code and threads must"
                        + " come from the Host",
                e.getMessage());
    }

    @Test
    void functionMayNotUseItsCloudsOutsideOfADelivery() {
        List<CloudBinding> kept = new ArrayList<>();
        run((event, binding) -> kept.add(binding));

        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> kept.get(0).host().now());

        assertEquals("a function used its clouds outside of a delivery, perhaps while it was made", e.getMessage());
    }

    @Test
    void userCodeMayNotWaitForTheSimulation() {
        List<Simulation> outer = new ArrayList<>();
        Simulation clouds = Simulation.seeded(1)
                .use(HandWritten.oneStep(AWS, (event, binding) -> outer.get(0).runUntilIdle()), () -> "");
        outer.add(clouds);
        clouds.binding(AWS).services(AWS).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        clouds.run(Duration.ofSeconds(1));

        assertEquals(
                "java.lang.IllegalStateException: the simulation is running already: user code and scheduled actions cannot"
                        + " wait for it; start executions and wait for results outside of them",
                clouds.trace().get(0).reason());
    }

    private static String userCode(Host host, Callable<String> code) {
        try {
            return host.run(code);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(Host host, Duration time) {
        try {
            host.pause(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
