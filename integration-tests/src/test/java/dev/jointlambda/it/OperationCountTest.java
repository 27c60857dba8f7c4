package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.flows.ChainFlow;
import dev.jointlambda.it.flows.ChainFlowClient;
import dev.jointlambda.it.flows.CrossChainFlow;
import dev.jointlambda.it.flows.CrossChainFlowClient;
import dev.jointlambda.it.flows.DiamondFlow;
import dev.jointlambda.it.flows.DiamondFlowClient;
import dev.jointlambda.it.flows.ItemsFlow;
import dev.jointlambda.it.flows.ItemsFlowClient;
import dev.jointlambda.it.flows.Word;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Operations;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run costs while nothing fails: one conditional write per step, at most one small read, and no more. */
class OperationCountTest {
    private final Simulation clouds = Simulation.seeded(1)
            .use(ChainFlow.class, ChainFlow::new)
            .use(CrossChainFlow.class, CrossChainFlow::new)
            .use(DiamondFlow.class, DiamondFlow::new)
            .use(ItemsFlow.class, ItemsFlow::new);

    private Operations cost(Execution<?> execution) throws Exception {
        execution.result(Duration.ofMinutes(5));
        clouds.runUntilIdle();
        return clouds.operations();
    }

    /** Two units each: the execution's row and its entry in the index. */
    private static void startAndCompletion(Operations cost) {
        assertEquals(1, cost.count(CallKind.INDEX));
        assertEquals(1, cost.count(CallKind.CREATE));
        assertEquals(1, cost.count(CallKind.END));
        assertEquals(1, cost.count(CallKind.UNINDEX));
    }

    @Test
    void aChainOfThreeCostsThreeConditionalWritesAndNothingCrossesTheClouds() throws Exception {
        Operations cost =
                cost(ChainFlowClient.connect(clouds.binding(Cloud.AWS)).start(new Word("a")));

        assertEquals(3, cost.conditionalWrites());
        assertTrue(
                cost.byFunctions().preReads() <= 3,
                "pre-reads: " + cost.byFunctions().preReads());
        assertEquals(0, cost.byFunctions().strongReads());
        assertEquals(0, cost.crossCloud().total());
        assertEquals(3, cost.invocations());
        startAndCompletion(cost);
    }

    @Test
    void aChainAcrossTheCloudsKeepsEachRowWhereItsStepIs() throws Exception {
        Operations cost =
                cost(CrossChainFlowClient.connect(clouds.binding(Cloud.AWS)).start(new Word("a")));

        assertEquals(2, cost.to(Cloud.AWS).conditionalWrites());
        assertEquals(1, cost.to(Cloud.ALIYUN).conditionalWrites());
        assertEquals(0, cost.crossCloud().ofStores());
        assertEquals(2, cost.crossCloud().invocations());
        startAndCompletion(cost);
    }

    @Test
    void aJoinCostsOneMoreWriteForTheBranchThatIsOwnedElsewhere() throws Exception {
        Operations cost =
                cost(DiamondFlowClient.connect(clouds.binding(Cloud.AWS)).start(new Word("a")));

        // fork, left in the join's row, right in its own, right's arrival, meet
        assertEquals(5, cost.conditionalWrites());
        assertEquals(1, cost.crossCloud().joins());
        startAndCompletion(cost);
    }

    @Test
    void upTo32ItemsInOneStoreCostOneWriteEachAndTwoMore() throws Exception {
        Operations cost =
                cost(ItemsFlowClient.connect(clouds.binding(Cloud.AWS)).start(32));

        assertEquals(32 + 2, cost.conditionalWrites());
        assertEquals(0, cost.crossCloud().total());
        startAndCompletion(cost);
    }

    @Test
    void moreThan32ItemsCostTwoWritesEachAndTwoMore() throws Exception {
        Operations cost =
                cost(ItemsFlowClient.connect(clouds.binding(Cloud.AWS)).start(33));

        assertEquals(2 * 33 + 2, cost.conditionalWrites());
        startAndCompletion(cost);
    }
}
