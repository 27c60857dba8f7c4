package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.flows.FickleFlow;
import dev.jointlambda.it.flows.FickleFlowClient;
import dev.jointlambda.it.flows.Word;
import dev.jointlambda.runtime.Execution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct of the language, end to end with generated functions. Each kind of clouds runs the same proofs. */
abstract class ConstructProofs {
    private final AtomicInteger asked = new AtomicInteger();
    private TestClouds clouds;

    abstract TestClouds open();

    @BeforeEach
    void openClouds() {
        clouds = Constructs.on(open()).use(FickleFlow.class, () -> new FickleFlow(asked));
    }

    @AfterEach
    void closeClouds() {
        clouds.close();
    }

    static Iterable<Case<?>> constructs() {
        return Constructs.ALL;
    }

    @Test
    void everyConstructCompletes() throws Exception {
        for (Case<?> each : Constructs.ALL) {
            each.completes(clouds, each.name());
        }
    }

    @Test
    void everyDeliveryMadeTwiceStillGivesOneOutputPerStepAndOneResult() throws Exception {
        clouds.deliverTwice();
        for (Case<?> each : Constructs.ALL) {
            each.completes(clouds, each.name());
        }
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void aCrashAroundAnyCallIsMadeGood(Case<?> each) throws Exception {
        each.completesWhateverCrashes(clouds);
    }

    @ParameterizedTest
    @MethodSource("downs")
    void functionsThatAreDownAreTakenOver(Cloud down, TestClouds.Outage how) throws Exception {
        clouds.functionsDown(down, how);
        Map<Case<?>, Execution<?>> running = new LinkedHashMap<>();
        for (Case<?> each : Constructs.ALL) {
            running.put(each, each.start(clouds, each.name()));
        }
        for (Map.Entry<Case<?>, Execution<?>> each : running.entrySet()) {
            assertEquals(
                    each.getKey().expected(),
                    each.getValue().result(clouds.patience()),
                    each.getKey().name());
        }
        clouds.functionsUp(down);
        clouds.settle();
        for (Case<?> each : Constructs.ALL) {
            clouds.verify(each.workflow(), each.name(), each.steps());
        }
    }

    static Stream<Arguments> downs() {
        return Stream.of(Cloud.values())
                .flatMap(cloud -> Stream.of(TestClouds.Outage.values()).map(how -> Arguments.of(cloud, how)));
    }

    @Test
    void aRedeliveryNeverTakesAnotherBranch() throws Exception {
        clouds.deliverTwice();
        for (int i = 0; i < 24; i++) {
            fickleCompletes("twice-" + i);
        }
    }

    @Test
    void anAttemptAfterACrashNeverTakesAnotherBranch() throws Exception {
        long calls = 0;
        for (int i = 0; i < 6; i++) {
            clouds.crashAt(Long.MAX_VALUE, false);
            fickleCompletes("undisturbed-" + i);
            calls = Math.max(calls, clouds.calls());
        }
        for (long call = 1; call <= calls; call++) {
            for (boolean after : new boolean[] {false, true}) {
                clouds.crashAt(call, after);
                fickleCompletes((after ? "after-" : "before-") + call);
            }
        }
    }

    /** Whatever was decided first: exactly the steps behind that decision run. */
    private void fickleCompletes(String id) throws Exception {
        String result = FickleFlowClient.connect(clouds.client())
                .start(id, new Word("a"))
                .result(clouds.patience());
        clouds.settle();
        Set<String> ran = clouds.ran("fickle", id);
        assertTrue(ran.contains("left#") != ran.contains("right#"), () -> id + ": " + ran);
        assertTrue(ran.contains("done#") != ran.contains("failed#"), () -> id + ": " + ran);
        assertEquals(ran.contains("failed#"), result.equals("failed"), () -> id + ": " + result);
        long items = ran.stream().filter(step -> step.startsWith("item#")).count();
        assertTrue(result.equals("failed") || result.equals("done with " + items + " words"), () -> id + ": " + result);
        clouds.verify("fickle", id, ran.size());
    }
}
