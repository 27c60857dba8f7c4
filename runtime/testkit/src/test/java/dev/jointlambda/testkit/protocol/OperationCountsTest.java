package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Operations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run without failures costs: a promise, because it is what users pay. */
final class OperationCountsTest {
    private final Shapes shapes = new Shapes();

    private static Operations count(Sim sim, String input) {
        sim.client.start("1", input);
        assertEquals(List.of(), sim.clouds.runUntilIdle());
        return sim.clouds.operations();
    }

    @Test
    void stepOfAChainCostsOneConditionalWriteAndAtMostOnePreRead() {
        Operations operations = count(Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS)), "x");

        assertEquals(3, operations.conditionalWrites());
        assertTrue(operations.preReads() <= 3);
        assertEquals(0, operations.strongReads());
        assertEquals(3, operations.invocations());
    }

    @Test
    void startAndCompletionCostTwoWritesEach() {
        Operations operations = count(Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS)), "x");

        assertEquals(2, operations.byClients().ofStores());
        assertEquals(1, operations.byClients().count(CallKind.INDEX));
        assertEquals(1, operations.byClients().count(CallKind.CREATE));
        assertEquals(2, operations.byFunctions().count(CallKind.END, CallKind.UNINDEX));
        assertEquals(operations.conditionalWrites() + operations.preReads() + 4, operations.ofStores());
    }

    @Test
    void nothingCrossesTheCloudsWhenAllOwnersAreAtHome() {
        assertEquals(
                0,
                count(Sim.of(shapes, shapes.chain(AWS, AWS, AWS)), "x")
                        .crossCloud()
                        .total());
    }

    @Test
    void onlyInvocationsCrossTheCloudsWhenTheStepsDo() {
        Operations crossing =
                count(Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS)), "x").crossCloud();

        assertEquals(2, crossing.invocations());
        assertEquals(0, crossing.ofStores());
    }

    @Test
    void branchOwnedElsewhereCostsOneWriteMoreThanOneBesideItsJoin() {
        Operations operations = count(Sim.of(shapes, shapes.diamond()), "x");

        // a, b into the join row, c into its register and as a mark, d
        assertEquals(5, operations.conditionalWrites());
        assertEquals(1, operations.count(CallKind.ARRIVE));
        assertEquals(1, operations.count(CallKind.MARK));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32})
    void narrowForEachInOneStoreCostsOneWritePerItemAndTwo(int width) {
        Operations operations = count(Sim.of(shapes, shapes.forEach(AWS, AWS, AWS)), elements(width));

        assertEquals(width + 2, operations.conditionalWrites());
        assertEquals(0, operations.crossCloud().total());
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 256})
    void wideForEachCostsTwoWritesPerItemAndTwo(int width) {
        Operations operations = count(Sim.of(shapes, shapes.forEach(AWS, AWS, AWS)), elements(width));

        assertEquals(2 * width + 2, operations.conditionalWrites());
        assertEquals(width + 2, operations.count(CallKind.PUT_IF_ABSENT));
    }

    private static String elements(int width) {
        return IntStream.range(0, width).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** The choice stands in the register that is written anyway, and what it led from travels along. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void choiceCostsNothingMoreThanAChain(int parity) {
        Operations operations = count(Sim.of(shapes, new Ways(shapes, parity).merge()), "x");

        assertEquals(4, operations.conditionalWrites());
        assertTrue(operations.preReads() <= 4);
        assertEquals(0, operations.strongReads());
        assertEquals(4, operations.invocations());
    }

    @Test
    void caughtFailureCostsNothingMoreThanAResult() {
        Operations operations = count(Sim.of(shapes, new Ways(shapes, 1).caught()), "x");

        assertEquals(Set.of("a[]", "b[]", "fix[]"), shapes.inputs().keySet());
        assertEquals(3, operations.conditionalWrites());
        assertEquals(0, operations.strongReads());
        assertEquals(3, operations.invocations());
    }

    @Test
    void endThatCannotRunCostsOneMark() {
        Operations operations = count(Sim.of(shapes, new Ways(shapes, 1).unequalEnds(false)), "x");

        assertEquals(Set.of("a[]", "one[]"), shapes.inputs().keySet());
        assertEquals(3, operations.conditionalWrites());
        assertEquals(1, operations.count(CallKind.MARK));
        assertEquals(0, operations.strongReads());
    }
}
