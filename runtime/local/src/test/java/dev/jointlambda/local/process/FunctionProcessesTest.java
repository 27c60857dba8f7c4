package dev.jointlambda.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.Ran;
import dev.jointlambda.local.RetryPolicy;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FunctionProcessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SIGKILL = 128 + 9;

    private final LocalClouds clouds =
            LocalClouds.start(LocalSettings.defaults().withProcesses(1)).useProcesses(Obedient.class);
    private final FunctionProcesses processes = clouds.processes(Cloud.AWS);
    private int events;

    @AfterEach
    void close() {
        clouds.close();
    }

    /** The deliveries of one event. */
    private List<Ran> deliver(String order) throws InterruptedException {
        clouds.forget();
        assertInstanceOf(
                Answer.Accepted.class,
                clouds.binding(Cloud.AWS)
                        .services(Cloud.AWS)
                        .functions()
                        .invokeAsync(
                                Obedient_Functions.FUNCTION,
                                "event-" + ++events,
                                ("\"" + order + "\"").getBytes(StandardCharsets.UTF_8)));
        assertTrue(clouds.awaitIdle(PATIENCE), "still something under way");
        return clouds.ran().stream()
                .filter(ran -> ran.function().equals(Obedient_Functions.FUNCTION))
                .toList();
    }

    private String call(String order) throws Exception {
        var instance = processes.step(Obedient.class, "obey").take();
        var answer = new ByteArrayOutputStream();
        try {
            instance.handle(
                    new ByteArrayInputStream(("\"" + order + "\"").getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new Invocation("request", Long.MAX_VALUE, null));
        } finally {
            processes.step(Obedient.class, "obey").release(instance, false);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String error(Ran ran) {
        return ran.error() == null ? "" : String.valueOf(ran.error().getMessage());
    }

    @Test
    void functionRunsInAProcessOfItsOwnThatKnowsItsEnvironmentOnlyAndIsUsedAgain() throws Exception {
        String pid = call("pid");
        assertFalse(pid.equals(Long.toString(ProcessHandle.current().pid())), pid);
        assertEquals(pid, call("pid"));
        assertEquals(1, processes.started());
        Set<String> known = new TreeSet<>(clouds.environment(Cloud.AWS).keySet());
        assertEquals(known.toString(), call("environment"));
        assertEquals("request", call("print"));
        assertEquals("null", call("ask"));
    }

    @Test
    void functionThatThrowsSaysSoAndItsProcessIsUsedAgain() throws Exception {
        List<Ran> ran = deliver("throw");

        assertEquals(4, ran.size());
        ran.forEach(each -> assertEquals("java.lang.IllegalStateException: told to", error(each)));
        assertEquals(1, processes.started());
    }

    @Test
    void processThatDiesIsReplaced() throws Exception {
        List<Ran> ran = deliver("exit");

        assertEquals(4, ran.size());
        ran.forEach(each -> assertEquals(
                "the process of the function ended with status 3 by itself; the last it said: []", error(each)));
        assertEquals(5, processes.started(), "one for each delivery, one for the sweeper");
        assertEquals("null", call("ask"));
    }

    @Test
    void functionThatTakesLongerThanItMayIsKilledWhateverItDoes() throws Exception {
        LocalClouds once = LocalClouds.start(
                        LocalSettings.defaults().withProcesses(1).withRetries(new RetryPolicy(List.of())))
                .useProcesses(Obedient.class);
        try (once) {
            once.binding(Cloud.AWS)
                    .services(Cloud.AWS)
                    .functions()
                    .invokeAsync(Obedient_Functions.FUNCTION, "e", "\"hang\"".getBytes(StandardCharsets.UTF_8));
            assertTrue(once.awaitIdle(PATIENCE), "still something under way");
            assertEquals(
                    "the process of the function ended with status " + SIGKILL
                            + ", killed at its function's time limit",
                    error(once.ran().get(0)));
        }
    }

    @Test
    void processIsKilledAtThePointThatIsAskedFor() throws Exception {
        Queue<String> reached = new ConcurrentLinkedQueue<>();
        processes.kill((point, event) -> {
            reached.add(point.toString());
            return reached.size() == 2;
        });

        List<Ran> ran = deliver("ask");

        assertEquals(
                List.of(
                        "the process of the function ended with status " + SIGKILL
                                + ", killed at obedient/obey/AWS/after-read-execution-on-ALIYUN",
                        ""),
                ran.stream().map(FunctionProcessesTest::error).toList());
        assertEquals(
                List.of(
                        "obedient/obey/AWS/before-read-execution-on-ALIYUN",
                        "obedient/obey/AWS/after-read-execution-on-ALIYUN",
                        "obedient/obey/AWS/before-read-execution-on-ALIYUN",
                        "obedient/obey/AWS/after-read-execution-on-ALIYUN"),
                new ArrayList<>(reached));
    }

    @Test
    void busyProcessCanBeKilledByAnybody() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        processes.kill((point, event) -> {
            there.countDown();
            try {
                return !dead.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(List.of(), processes.busy());
        clouds.binding(Cloud.AWS)
                .services(Cloud.AWS)
                .functions()
                .invokeAsync(Obedient_Functions.FUNCTION, "e", "\"ask\"".getBytes(StandardCharsets.UTF_8));
        assertTrue(there.await(1, TimeUnit.MINUTES));

        ProcessHandle busy = processes.busy().get(0);
        busy.destroyForcibly();
        busy.onExit().get(1, TimeUnit.MINUTES);
        dead.countDown();

        assertTrue(clouds.awaitIdle(PATIENCE), "still something under way");
        assertEquals(List.of(1, 2), clouds.ran().stream().map(Ran::delivery).toList());
        assertFalse(processes.running().contains(busy));
    }

    @Test
    void noProcessOutlivesItsClouds() throws Exception {
        assertEquals("null", call("ask"));
        List<ProcessHandle> running = processes.running();
        assertEquals(1, running.size());

        clouds.close();

        assertFalse(running.get(0).isAlive());
    }

    @Test
    void processWhoseParentIsGoneBeforeItIsReadyEnds() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessMain.class.getName(),
                        "AWS")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(clouds.environment(Cloud.AWS));
        Process process = builder.start();
        try {
            process.getInputStream().close();
            process.getOutputStream().close();

            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it is still there");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void noProcessOutlivesAParentThatIsKilled() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParentMain.class.getName()));
        clouds.environment(Cloud.AWS).forEach((name, value) -> command.add(name + "=" + value));
        Process parent = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertTrue(child.isAlive());

            parent.destroyForcibly();

            assertEquals(SIGKILL, parent.waitFor());
            child.onExit().get(1, TimeUnit.MINUTES);
        } finally {
            parent.destroyForcibly();
        }
    }
}
