package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.processor.SketchType.Family;
import dev.jointlambda.processor.SketchType.Many;
import dev.jointlambda.processor.SketchType.Maybe;
import dev.jointlambda.processor.SketchType.Plain;
import dev.jointlambda.processor.TokenVerdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The game itself, on workflows of which it is plain how they end. */
class TokenGameTest {
    private static final SketchType VOID = SketchType.Special.NOTHING;
    private static final Plain ORDER = SketchType.plain("Order");
    private static final Plain STOCK = SketchType.plain("Stock");
    private static final Plain QUOTE = SketchType.plain("Quote");
    private static final Plain RECEIPT = SketchType.plain("Receipt");
    private static final Family DECISION = new Family("Decision", 2);
    private static final Plain ACCEPT = DECISION.leaf(0);
    private static final Plain REFUSE = DECISION.leaf(1);

    private final List<SketchStep> steps = new ArrayList<>();

    private TokenGameTest step(String name, SketchType returns, Edge.Kind kind, List<String> next, Object... takes) {
        List<SketchParameter> parameters = new ArrayList<>();
        for (Object each : takes) {
            parameters.add(each instanceof SketchType type ? SketchParameter.of(type) : (SketchParameter) each);
        }
        steps.add(new SketchStep(name, returns, parameters, kind, next, List.of()));
        return this;
    }

    private TokenGameTest step(String name, SketchType returns, List<String> next, Object... takes) {
        return step(name, returns, Edge.Kind.ALL, next, takes);
    }

    private TokenGameTest end(String name, Object... takes) {
        return step(name, VOID, List.of(), takes);
    }

    /** The step added last fails to these. */
    private TokenGameTest caught(String... targets) {
        steps.add(steps.remove(steps.size() - 1).catching(List.of(targets)));
        return this;
    }

    private static SketchParameter from(String step, SketchType type) {
        return new SketchParameter(type, step);
    }

    private Set<Fault> faults() {
        return TokenGame.play(new Sketch(steps)).faults().keySet();
    }

    private void completes() {
        assertEquals(Set.of(), faults());
    }

    /** decide chooses between yes and no. */
    private TokenGameTest choice() {
        return step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"));
    }

    @Test
    void aStepWaitsForAllItsParameters() {
        step("begin", ORDER, List.of("left", "right"))
                .step("left", STOCK, List.of("join"), ORDER)
                .step("right", QUOTE, List.of("join"), ORDER)
                .end("join", STOCK, QUOTE)
                .completes();
    }

    @Test
    void oneParameterForTwoStepsThatRunIsFedTwice() {
        step("begin", ORDER, List.of("left", "right"))
                .step("left", STOCK, List.of("join"), ORDER)
                .step("right", STOCK, List.of("join"), ORDER)
                .end("join", STOCK);
        assertEquals(Set.of(Fault.TWICE), faults());
    }

    @Test
    void theBranchesOfAChoiceMeetInOneParameter() {
        choice().step("yes", STOCK, List.of("go"), ACCEPT)
                .step("no", STOCK, List.of("go"), REFUSE)
                .end("go", STOCK)
                .completes();
    }

    @Test
    void theBranchesOfAChoiceDoNotFillTwoParameters() {
        choice().step("yes", STOCK, List.of("go"), ACCEPT)
                .step("no", QUOTE, List.of("go"), REFUSE)
                .end("go", STOCK, QUOTE);
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void aChoiceMayLeadStraightIntoTheMerge() {
        step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "go"))
                .step("yes", REFUSE, List.of("go"), ACCEPT)
                .end("go", REFUSE)
                .completes();
    }

    @Test
    void aJoinWaitsForeverForABranchThatIsNotChosen() {
        step("begin", ORDER, List.of("reserve", "decide"))
                .step("reserve", STOCK, List.of("ship"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("ship", "refund"), ORDER)
                .end("ship", STOCK, ACCEPT)
                .end("refund", REFUSE);
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void aVoidStepStandsInForAnOptionalValue() {
        step("begin", ORDER, List.of("reserve", "decide"))
                .step("reserve", STOCK, List.of("ship"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("ship", "note"), ORDER)
                .step("note", VOID, List.of("ship"), REFUSE)
                .end("ship", STOCK, new Maybe(ACCEPT))
                .completes();
    }

    @Test
    void anOptionalValueForWhichNothingComesIsWaitedFor() {
        step("begin", ORDER, List.of("reserve", "decide"))
                .step("reserve", STOCK, List.of("ship"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("ship", "note"), ORDER)
                .end("note", REFUSE)
                .end("ship", STOCK, new Maybe(ACCEPT));
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void voidStepsThatExcludeEachOtherCountAsOne() {
        step("begin", ORDER, List.of("reserve", "decide"))
                .step("reserve", STOCK, List.of("ship"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"), ORDER)
                .step("yes", VOID, List.of("ship"), ACCEPT)
                .step("no", VOID, List.of("ship"), REFUSE)
                .end("ship", STOCK)
                .completes();
    }

    @Test
    void voidStepsThatBothRunAreBothWaitedFor() {
        step("begin", VOID, List.of("left", "right"))
                .step("left", VOID, List.of("join"))
                .step("right", VOID, List.of("join"))
                .end("join")
                .completes();
    }

    @Test
    void aVoidStepThatDoesNotRunIsWaitedForTheMore() {
        step("begin", ORDER, List.of("reserve", "decide"))
                .step("reserve", STOCK, List.of("ship"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"), ORDER)
                .step("yes", VOID, List.of("ship"), ACCEPT)
                .end("no", REFUSE)
                .end("ship", STOCK);
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void aFailureMeetsTheSuccessInOneStep() {
        step("charge", RECEIPT, List.of("finish"))
                .caught("finish")
                .end("finish", new Maybe(RECEIPT))
                .completes();
    }

    @Test
    void ofTwoOptionalsThatExcludeEachOtherOneIsEmpty() {
        step("charge", RECEIPT, List.of("finish"))
                .caught("finish")
                .end("finish", new Maybe(RECEIPT), new Maybe(SketchType.Special.FAILURE))
                .completes();
    }

    @Test
    void ofTwoOptionalsThatComeTogetherNeitherIsEmpty() {
        step("begin", ORDER, List.of("left", "decide"))
                .step("left", STOCK, List.of("join"), ORDER)
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"), ORDER)
                .step("yes", QUOTE, List.of("join"), ACCEPT)
                .end("no", REFUSE)
                .end("join", new Maybe(STOCK), new Maybe(QUOTE));
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void aResultThatIsNotThereLeavesAnOptionalEmpty() {
        choice().step("yes", STOCK, List.of(), ACCEPT)
                .end("no", REFUSE, from("yes", new Maybe(STOCK)))
                .completes();
    }

    @Test
    void aStepThatFailedHasNoResult() {
        step("charge", RECEIPT, List.of("ship"))
                .caught("apologise")
                .step("ship", VOID, List.of("finish"), RECEIPT)
                .step("apologise", VOID, List.of("finish"))
                .end("finish", from("charge", RECEIPT));
        assertEquals(Set.of(Fault.MISSING), faults());
        steps.remove(3);
        end("finish", from("charge", new Maybe(RECEIPT))).completes();
    }

    @Test
    void anOlderResultIsReadAlongActivePaths() {
        step("begin", ORDER, List.of("a", "b"))
                .step("a", STOCK, List.of("c"), ORDER)
                .step("b", QUOTE, List.of("d"), ORDER)
                .step("c", VOID, List.of("e"), STOCK)
                .step("d", VOID, List.of("e"), QUOTE)
                .end("e", from("a", STOCK), from("begin", ORDER))
                .completes();
    }

    @Test
    void noRaceDecidesWhatIsRead() {
        step("begin", ORDER, List.of("a", "b"))
                .step("a", STOCK, List.of("c"), ORDER)
                .step("b", QUOTE, List.of("d"), ORDER)
                .end("c", STOCK)
                .end("d", QUOTE, from("a", new Maybe(STOCK)));
        assertEquals(Set.of(Fault.MISSING), faults());
    }

    @Test
    void itemsAreCollectedEachInItsWay() {
        step("list", new Many(ORDER), Edge.Kind.FOR_EACH, List.of("decide"))
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"), ORDER)
                .step("yes", STOCK, List.of("sum"), ACCEPT)
                .step("no", STOCK, List.of("sum"), REFUSE)
                .end("sum", new Many(STOCK), from("list", new Many(ORDER)))
                .completes();
    }

    @Test
    void eachItemFillsEachListOfTheCollector() {
        step("list", new Many(ORDER), Edge.Kind.FOR_EACH, List.of("decide"))
                .step("decide", DECISION, Edge.Kind.ONE_OF, List.of("yes", "no"), ORDER)
                .step("yes", STOCK, List.of("sum"), ACCEPT)
                .step("no", QUOTE, List.of("sum"), REFUSE)
                .end("sum", new Many(STOCK), new Many(QUOTE));
        assertEquals(Set.of(Fault.WAITS), faults());
    }

    @Test
    void theResultsOfAllItemsAreThereAfterTheCollectorOnly() {
        step("begin", VOID, List.of("list", "other"))
                .step("list", new Many(ORDER), Edge.Kind.FOR_EACH, List.of("price"))
                .step("price", STOCK, List.of("book"), ORDER)
                .step("book", QUOTE, List.of("sum"), STOCK, from("list", new Many(ORDER)))
                .step("sum", RECEIPT, List.of("print"), new Many(QUOTE))
                .step("print", VOID, List.of("end"), RECEIPT, from("price", new Many(STOCK)))
                .step("other", VOID, List.of("end"))
                .end("end")
                .completes();
        steps.set(6, steps.get(6).taking(List.of(from("price", new Many(STOCK)))));
        assertEquals(Set.of(Fault.MISSING), faults());
    }

    @Test
    void aForEachInsideAForEachIsCollectedLevelByLevel() {
        step("outer", new Many(ORDER), Edge.Kind.FOR_EACH, List.of("inner"))
                .step("inner", new Many(STOCK), Edge.Kind.FOR_EACH, List.of("price"), ORDER)
                .step("price", QUOTE, List.of("sum"), STOCK, from("outer", new Many(ORDER)))
                .step("sum", RECEIPT, List.of("total"), new Many(QUOTE))
                .end("total", new Many(RECEIPT))
                .completes();
    }

    @Test
    void branchesMayEndInDifferentNumbers() {
        choice().step("yes", ORDER, List.of("one", "two"), ACCEPT)
                .end("no", REFUSE)
                .end("one", ORDER)
                .end("two", ORDER)
                .completes();
    }

    @Test
    void whatCannotBeBoundIsNotPlayed() {
        step("begin", ORDER, List.of("end")).end("end");
        assertEquals(
                "end ignores begin -> end",
                assertThrows(UnclearSketchException.class, this::faults).getMessage());
    }
}
