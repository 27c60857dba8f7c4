package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.TestClouds.Outage;
import dev.jointlambda.it.flows.ChainFlow;
import dev.jointlambda.it.flows.ChainFlowClient;
import dev.jointlambda.it.flows.CrossChainFlow;
import dev.jointlambda.it.flows.CrossChainFlowClient;
import dev.jointlambda.it.flows.DiamondFlow;
import dev.jointlambda.it.flows.DiamondFlowClient;
import dev.jointlambda.it.flows.EndsFlow;
import dev.jointlambda.it.flows.EndsFlowClient;
import dev.jointlambda.it.flows.FailingFlow;
import dev.jointlambda.it.flows.FailingFlowClient;
import dev.jointlambda.it.flows.ItemsFlow;
import dev.jointlambda.it.flows.ItemsFlowClient;
import dev.jointlambda.it.flows.RegionFlow;
import dev.jointlambda.it.flows.RegionFlowClient;
import dev.jointlambda.it.flows.Word;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.samples.montecarlo.Estimate;
import dev.jointlambda.samples.montecarlo.MonteCarlo;
import dev.jointlambda.samples.montecarlo.MonteCarloClient;
import dev.jointlambda.samples.montecarlo.Throws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised, tried end to end with generated functions. Each kind of clouds runs the same proofs. */
abstract class EndToEndProofs {
    private TestClouds clouds;

    abstract TestClouds open();

    @BeforeEach
    void openClouds() {
        clouds = open().use(ChainFlow.class, ChainFlow::new)
                .use(CrossChainFlow.class, CrossChainFlow::new)
                .use(DiamondFlow.class, DiamondFlow::new)
                .use(ItemsFlow.class, ItemsFlow::new)
                .use(RegionFlow.class, RegionFlow::new)
                .use(EndsFlow.class, EndsFlow::new)
                .use(FailingFlow.class, FailingFlow::new)
                .use(MonteCarlo.class, MonteCarlo::new);
    }

    @AfterEach
    void closeClouds() {
        clouds.close();
    }

    private static final Case<Word> CHAIN =
            new Case<>("chain", "chain", 3, new Word("a>first>second>third"), (clouds, id) -> ChainFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("a")));
    private static final Case<Word> CROSS = new Case<>(
            "cross", "cross", 3, new Word("a>first>second>third"), (clouds, id) -> CrossChainFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("a")));
    private static final Case<Word> DIAMOND = new Case<>(
            "diamond", "diamond", 4, new Word("a>fork>left+a>fork>right"), (clouds, id) -> DiamondFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("a")));
    private static final Case<String> ITEMS =
            new Case<>("items", "items", 5, "[0, 10, 20]", (clouds, id) -> ItemsFlowClient.connect(clouds.client())
                    .start(id, 3));
    private static final Case<String> EMPTY =
            new Case<>("empty", "items", 2, "[]", (clouds, id) -> ItemsFlowClient.connect(clouds.client())
                    .start(id, 0));
    private static final Case<String> WIDE =
            new Case<>("wide", "items", 42, tens(40), (clouds, id) -> ItemsFlowClient.connect(clouds.client())
                    .start(id, 40));
    private static final Case<String> REGION =
            new Case<>("region", "region", 8, "[0]BE, 2 words of \"be good\"", (clouds, id) -> RegionFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("be good")));
    private static final Case<Word> ENDS = new Case<>(
            "ends", "ends", 3, new Word("a>begin>answer"), (clouds, id) -> EndsFlowClient.connect(clouds.client())
                    .start(id, new Word("a")));
    private static final List<Case<?>> CASES = List.of(CHAIN, CROSS, DIAMOND, ITEMS, EMPTY, WIDE, REGION, ENDS);

    private static String tens(int count) {
        List<Long> tens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tens.add(10L * i);
        }
        return tens.toString();
    }

    @Test
    void everyShapeCompletes() throws Exception {
        for (Case<?> each : CASES) {
            each.completes(clouds, "plain-" + each.name());
        }
    }

    @Test
    void everyDeliveryMadeTwiceStillGivesOneOutputPerStepAndOneResult() throws Exception {
        clouds.deliverTwice();
        for (Case<?> each : CASES) {
            each.completes(clouds, "twice-" + each.name());
        }
    }

    @Test
    void aCrashAroundAnyCallOfAChainIsMadeGood() throws Exception {
        CHAIN.completesWhateverCrashes(clouds);
    }

    @Test
    void aCrashAroundAnyCallOfAChainAcrossCloudsIsMadeGood() throws Exception {
        CROSS.completesWhateverCrashes(clouds);
    }

    @Test
    void aCrashAroundAnyCallOfADiamondIsMadeGood() throws Exception {
        DIAMOND.completesWhateverCrashes(clouds);
    }

    @Test
    void aCrashAroundAnyCallOfAForEachIsMadeGood() throws Exception {
        ITEMS.completesWhateverCrashes(clouds);
    }

    @Test
    void functionsOfAwsDownAreTakenOverByAliyun() throws Exception {
        takenOver(Cloud.AWS, Outage.REFUSING);
    }

    @Test
    void functionsOfAliyunDownAreTakenOverByAws() throws Exception {
        takenOver(Cloud.ALIYUN, Outage.REFUSING);
    }

    @Test
    void functionsOfAwsThatDoNotAnswerAreTakenOverByAliyun() throws Exception {
        takenOver(Cloud.AWS, Outage.SILENT);
    }

    @Test
    void functionsOfAliyunThatDoNotAnswerAreTakenOverByAws() throws Exception {
        takenOver(Cloud.ALIYUN, Outage.SILENT);
    }

    @Test
    void functionsOfAwsThatFailAreTakenOverByAliyun() throws Exception {
        takenOver(Cloud.AWS, Outage.FAILING);
    }

    @Test
    void functionsOfAliyunThatFailAreTakenOverByAws() throws Exception {
        takenOver(Cloud.ALIYUN, Outage.FAILING);
    }

    private void takenOver(Cloud down, Outage how) throws Exception {
        clouds.functionsDown(down, how);
        for (Case<?> each : List.of(CHAIN, CROSS, DIAMOND, ITEMS, REGION, ENDS)) {
            Execution<?> execution = each.start(clouds, "over-" + each.name());
            assertEquals(each.expected(), execution.result(clouds.patience()), each.workflow());
        }
        clouds.functionsUp(down);
        clouds.settle();
        for (Case<?> each : List.of(CHAIN, CROSS, DIAMOND, ITEMS, REGION, ENDS)) {
            clouds.verify(each.workflow(), "over-" + each.name(), each.steps());
        }
    }

    @Test
    void monteCarloWith256BranchesCompletes() throws Exception {
        Estimate estimate = MonteCarloClient.connect(clouds.client())
                .start("wide", new Throws(256_000, 256))
                .result(clouds.patience());

        assertEquals(256, estimate.branches());
        assertEquals(256_000, estimate.points());
        assertEquals(Math.PI, estimate.pi(), 0.1);
        clouds.settle();
        clouds.verify("montecarlo", "wide", 258);
    }

    @Test
    void startingTwiceIsStartingOnce() throws Exception {
        CHAIN.completes(clouds, "same");
        CHAIN.completes(clouds, "same");
    }

    @Test
    void anotherInputUnderTheSameIdIsRefused() throws Exception {
        CHAIN.completes(clouds, "same");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ChainFlowClient.connect(clouds.client())
                        .start("same", new Word("b")));
        assertTrue(refused.getMessage().contains("chain/same"), refused.getMessage());
        assertTrue(refused.getMessage().contains("another input"), refused.getMessage());
    }

    @Test
    void anExceptionOfTheUsersCodeEndsTheExecutionAsFailed() throws Exception {
        ExecutionFailedException failed = fails("throw");
        assertEquals("middle", failed.failure().step());
        assertEquals("java.io.IOException", failed.failure().type());
        assertEquals("the disk is full", failed.failure().message());
        assertTrue(failed.getMessage().contains("failing/throw"), failed.getMessage());
    }

    @Test
    void nullFromAStepThatGoesOnEndsTheExecutionAsFailed() throws Exception {
        ExecutionFailedException failed = fails("null");
        assertEquals("middle", failed.failure().step());
        assertTrue(
                failed.failure().message().contains("returned null"),
                failed.failure().message());
    }

    private ExecutionFailedException fails(String input) throws Exception {
        Execution<Word> execution = FailingFlowClient.connect(clouds.client()).start(input, new Word(input));
        ExecutionFailedException failed =
                assertThrows(ExecutionFailedException.class, () -> execution.result(clouds.patience()));
        clouds.settle();
        clouds.verify("failing", input, 2);
        return failed;
    }

    @Test
    void nullFromTheEndIsAResult() throws Exception {
        Execution<Word> execution =
                FailingFlowClient.connect(clouds.client()).start("null-end", new Word("null at the end"));
        assertEquals(null, execution.result(clouds.patience()));
    }
}
