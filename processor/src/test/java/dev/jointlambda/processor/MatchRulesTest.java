package dev.jointlambda.processor;

import static dev.jointlambda.processor.FakeType.CONTEXT;
import static dev.jointlambda.processor.FakeType.NOTHING;
import static dev.jointlambda.processor.FakeType.listOf;
import static dev.jointlambda.processor.ModelBuilder.input;
import static dev.jointlambda.processor.ModelBuilder.takes;
import static dev.jointlambda.processor.ModelBuilder.takesFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchRulesTest {
    private static final FakeType ORDER = FakeType.of("Order");
    private static final FakeType SHAPE = FakeType.of("Shape");
    private static final FakeType CIRCLE = FakeType.of("Circle", "Shape");
    private static final FakeType SQUARE = FakeType.of("Square", "Shape");

    /** begin leads to left and right, which lead to join. */
    private static ModelBuilder diamond(TypeRef left, TypeRef right, Parameter... join) {
        return new ModelBuilder()
                .step("begin", ORDER)
                .step("left", left, takes("order", ORDER))
                .step("right", right, takes("order", ORDER))
                .step("join", NOTHING, join)
                .next("begin", "left", "right")
                .next("left", "join")
                .next("right", "join");
    }

    /** list has a forEach over price, which leads to sum. */
    private static ModelBuilder items(TypeRef price, Parameter... sum) {
        return new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", price, takes("order", ORDER))
                .step("sum", NOTHING, sum)
                .forEach("list", "price")
                .next("price", "sum");
    }

    private static List<String> all(ModelBuilder builder) {
        return MatchRule.ALL.stream()
                .flatMap(rule -> builder.find(rule).stream())
                .toList();
    }

    @Test
    void anEdgeGoesToTheParameterOfExactlyItsTypeBeforeOneItMerelyFits() {
        assertEquals(List.of(), all(diamond(CIRCLE, SHAPE, takes("a", SHAPE), takes("b", CIRCLE))));
        assertEquals(List.of(), all(diamond(CIRCLE, ORDER, takes("a", SHAPE), takes("b", ORDER))));
    }

    @Test
    void twoCandidatesAreOneTooMany() {
        assertEquals(
                List.of(
                        "JL122 at join.a: parameter \"a\" of \"join\" could come from \"left\" or \"right\" (both return"
                                + " Shape)"),
                all(diamond(SHAPE, SHAPE, takes("a", SHAPE), takes("b", SHAPE))));
    }

    @Test
    void fromDecidesAndLeavesTheRestToTheTypes() {
        assertEquals(List.of(), all(diamond(SHAPE, SHAPE, takesFrom("right", "a", SHAPE), takes("b", SHAPE))));
    }

    @Test
    void fromOfTheWrongTypeIsAWrongType() {
        assertEquals(
                List.of(
                        "JL201 at join.a: \"join\" expects Order, but \"left\" (L20), which leads to it, returns Shape"),
                all(diamond(SHAPE, SQUARE, takesFrom("left", "a", ORDER), takes("b", SQUARE))));
    }

    @Test
    void fromReadsOlderResultsOfStepsThatLeadHere() {
        assertEquals(
                List.of(),
                all(diamond(CIRCLE, SQUARE, takes("a", CIRCLE), takes("b", SQUARE), takesFrom("begin", "c", ORDER))));
        assertEquals(
                List.of("JL201 at join.c: \"join\" expects Shape, but \"begin\" (L10), whose result it reads, returns"
                        + " Order"),
                all(diamond(CIRCLE, SQUARE, takes("a", CIRCLE), takes("b", SQUARE), takesFrom("begin", "c", SHAPE))));
    }

    @Test
    void aLeftOverEdgeAndALeftOverParameterBelongTogether() {
        assertEquals(
                List.of(
                        "JL201 at join.b: \"join\" expects Order, but \"right\" (L30), which leads to it, returns Square"),
                all(diamond(CIRCLE, SQUARE, takes("a", CIRCLE), takes("b", ORDER))));
    }

    @Test
    void aLeftOverEdgeAloneIsIgnored() {
        assertEquals(
                List.of("JL121 at join: \"join\" joins \"left\" and \"right\" but ignores what \"right\" returns"
                        + " (Square)"),
                all(diamond(CIRCLE, SQUARE, takes("a", CIRCLE))));
    }

    @Test
    void aLeftOverParameterAloneIsUnfed() {
        assertEquals(
                List.of("JL127 at join.c: nothing that leads to \"join\" returns Order"),
                all(diamond(CIRCLE, SQUARE, takes("a", CIRCLE), takes("b", SQUARE), takes("c", ORDER))));
    }

    @Test
    void aVoidStepFeedsNothing() {
        assertEquals(
                List.of("JL209 at join.b: \"right\" (L30) returns nothing, so \"join\" cannot take Order from it"),
                all(diamond(CIRCLE, NOTHING, takes("a", CIRCLE), takes("b", ORDER))));
        assertEquals(List.of(), all(diamond(CIRCLE, NOTHING, takes("a", CIRCLE))));
    }

    @Test
    void theContextAndTheInputNeedNoEdge() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER, takes("shape", CIRCLE))
                .step("end", NOTHING, takes("order", ORDER), takes("context", CONTEXT), input("shape", SHAPE))
                .next("begin", "end");
        assertEquals(List.of(), all(builder));
    }

    @Test
    void theInputHasTheTypeOfTheStartsParameter() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER, takes("shape", SHAPE))
                .step("end", NOTHING, takes("order", ORDER), input("circle", CIRCLE))
                .next("begin", "end");
        assertEquals(
                List.of("JL201 at end.circle: \"end\" expects Circle as the execution's input, but the start, \"begin\""
                        + " (L10), takes Shape"),
                all(builder));
    }

    @Test
    void theStartTakesOneValue() {
        assertEquals(
                List.of("JL127 at begin.b: \"begin\" is the start and takes one value, the execution's input; nothing"
                        + " feeds \"b\""),
                all(new ModelBuilder().step("begin", ORDER, takes("a", SHAPE), takes("b", SHAPE))));
    }

    @Test
    void itemsAreCollectedInAListOfTheirResults() {
        assertEquals(List.of(), all(items(SHAPE, takes("all", listOf(SHAPE)))));
    }

    @Test
    void whatFitsTheParameterItselfIsNotCollected() {
        assertEquals(
                List.of("JL125 at sum: a forEach must be collected: \"sum\" runs once per item of \"list\" and ends the"
                        + " workflow with many results"),
                all(items(listOf(SHAPE), takes("one", listOf(SHAPE)))));
        assertEquals(List.of(), all(items(listOf(SHAPE), takes("all", listOf(listOf(SHAPE))))));
    }

    @Test
    void aListOfSomethingElseIsNamedAsThat() {
        assertEquals(
                List.of("JL204 at sum.all: \"sum\" collects the items of \"list\", whose result is Shape, but takes"
                        + " List<Order>"),
                all(items(SHAPE, takes("all", listOf(ORDER)))));
    }

    @Test
    void anItemStepTakesOneElement() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", SHAPE, takes("orders", listOf(ORDER)))
                .forEach("list", "price");
        assertEquals(
                List.of(
                        "JL203 at price.orders: \"price\" gets one Order at a time from \"list\" (L10), not List<Order>"),
                all(builder));
    }

    @Test
    void aForEachNeedsElementsAndNothingElseIsSaid() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", ORDER)
                .step("price", SHAPE, takes("order", CIRCLE))
                .step("sum", NOTHING, takes("all", listOf(SHAPE)))
                .forEach("list", "price")
                .next("price", "sum");
        assertEquals(
                List.of("JL202 at list->price: forEach needs a step that returns a List, Set, Collection or array;"
                        + " \"list\" returns Order"),
                all(builder));
    }

    @Test
    void aForEachInsideAForEachIsCollectedLevelByLevel() {
        ModelBuilder builder = new ModelBuilder()
                .step("outer", listOf(listOf(ORDER)))
                .step("inner", listOf(ORDER), takes("orders", listOf(ORDER)))
                .step("price", SHAPE, takes("order", ORDER))
                .step("sum", SHAPE, takes("all", listOf(SHAPE)))
                .step("total", NOTHING, takes("all", listOf(SHAPE)))
                .forEach("outer", "inner")
                .forEach("inner", "price")
                .next("price", "sum")
                .next("sum", "total");
        assertEquals(List.of(), builder.finds());
    }

    @Test
    void nothingOutsideJoinsACollector() {
        ModelBuilder builder = items(SHAPE, takes("all", listOf(SHAPE)), takes("order", ORDER))
                .step("other", ORDER)
                .step("begin", NOTHING)
                .next("begin", "list", "other")
                .next("other", "sum");
        assertEquals(
                List.of(
                        "JL126 at sum: \"sum\" collects the items of \"list\" but also joins \"other\", which is outside"
                                + " that forEach"),
                all(builder));
    }

    @Test
    void oneParameterIsFedByOneOfTheStepsThatRun() {
        assertEquals(
                List.of(
                        "JL120 at join.shape: \"join\" is reached by \"left\" (L20) and \"right\" (L30), which both run,"
                                + " but has one parameter for them; it would run twice"),
                diamond(CIRCLE, SQUARE, takes("shape", SHAPE)).soundFinds(new OneProducerRule()));
    }

    @Test
    void oneEndGivesTheResult() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("a", SHAPE, takes("order", ORDER))
                .step("b", SHAPE, takes("order", ORDER))
                .step("c", NOTHING, takes("order", ORDER))
                .next("begin", "a", "b", "c");
        assertEquals(
                List.of(
                        "JL111 at b: \"a\" (L20) and \"b\" (L30) both end the workflow in the same run, so its result is"
                                + " ambiguous"),
                builder.soundFinds(new WorkflowResultRule()));
        assertEquals(List.of(), builder.result("b").soundFinds(new WorkflowResultRule()));
        assertEquals(
                List.of("JL111 at result: \"begin\" does not end the workflow, so its result cannot be the workflow's"),
                builder.result("begin").soundFinds(new WorkflowResultRule()));
    }
}
