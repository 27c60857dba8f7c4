package dev.jointlambda.processor;

import static dev.jointlambda.processor.BoundEdge.When.ALWAYS;
import static dev.jointlambda.processor.BoundEdge.When.CAUGHT;
import static dev.jointlambda.processor.BoundEdge.When.CHOSEN;
import static dev.jointlambda.processor.FakeType.FAILURE;
import static dev.jointlambda.processor.FakeType.NOTHING;
import static dev.jointlambda.processor.FakeType.listOf;
import static dev.jointlambda.processor.FakeType.optional;
import static dev.jointlambda.processor.ModelBuilder.takes;
import static dev.jointlambda.processor.ModelBuilder.takesFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of choices, failures, merges, older results and unequal ends. */
class BoundOutcomesTest {
    private static final FakeType ORDER = FakeType.of("Order");
    private static final FakeType STOCK = FakeType.of("Stock");
    private static final FakeType RECEIPT = FakeType.of("Receipt");
    private static final FakeType DECISION = FakeType.sealed("Decision", "Accept", "Decline");
    private static final FakeType ACCEPT = FakeType.leaf("Accept", DECISION);
    private static final FakeType DECLINE = FakeType.leaf("Decline", DECISION);

    private static BoundStep step(BoundWorkflow workflow, String name) {
        return workflow.steps().stream()
                .filter(step -> step.step().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ModelBuilder choice(TypeRef accepted, TypeRef declined) {
        return new ModelBuilder()
                .step("decide", DECISION)
                .step("accept", accepted, takes("accept", ACCEPT))
                .step("decline", declined, takes("decline", DECLINE))
                .oneOf("decide", "accept", "decline");
    }

    @Test
    void aChosenStepIsInvokedAndTakesItsClassOfTheDecision() {
        BoundWorkflow bound = choice(RECEIPT, RECEIPT).bound();
        Step accept = step(bound, "accept").step();
        Step decline = step(bound, "decline").step();
        assertEquals(
                List.of(
                        new BoundEdge.Invoke(accept, CHOSEN, List.of()),
                        new BoundEdge.Invoke(decline, CHOSEN, List.of())),
                step(bound, "decide").edges());
        assertEquals(
                List.of(new Source.Single(List.of(new Producer("decide", DECISION)), ACCEPT, false)),
                step(bound, "accept").sources());
        assertEquals(List.of(new BoundEdge.End()), step(bound, "decline").edges());
    }

    @Test
    void branchesMergeWithoutAJoin() {
        BoundWorkflow bound = choice(RECEIPT, NOTHING)
                .step("last", NOTHING, takes("receipt", optional(RECEIPT)))
                .next("accept", "last")
                .next("decline", "last")
                .bound();
        Step last = step(bound, "last").step();
        assertEquals(
                List.of(new Source.Single(List.of(new Producer("accept", RECEIPT)), optional(RECEIPT), true)),
                step(bound, "last").sources());
        assertEquals(
                List.of(new BoundEdge.Invoke(last, ALWAYS, List.of())),
                step(bound, "decline").edges());
    }

    @Test
    void anOptionalOfAnOptionalIsOne() {
        BoundWorkflow bound = choice(RECEIPT, optional(RECEIPT))
                .step("last", NOTHING, takes("receipt", optional(RECEIPT)))
                .next("accept", "last")
                .next("decline", "last")
                .bound();
        assertEquals(
                List.of(new Source.Single(
                        List.of(new Producer("accept", RECEIPT), new Producer("decline", RECEIPT)),
                        optional(RECEIPT),
                        true)),
                step(bound, "last").sources());
    }

    @Test
    void branchesShareTheSlotOfAJoin() {
        BoundWorkflow bound = new ModelBuilder()
                .step("begin", ORDER)
                .step("reserve", STOCK, takes("order", ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("accept", RECEIPT, takes("accept", ACCEPT))
                .step("decline", RECEIPT, takes("decline", DECLINE))
                .step("last", NOTHING, takes("receipt", RECEIPT), takes("stock", STOCK))
                .next("begin", "reserve", "decide")
                .oneOf("decide", "accept", "decline")
                .next("reserve", "last")
                .next("accept", "last")
                .next("decline", "last")
                .bound();
        Step last = step(bound, "last").step();
        assertEquals(
                List.of(
                        new Source.Slot(
                                0,
                                List.of(new Producer("accept", RECEIPT), new Producer("decline", RECEIPT)),
                                RECEIPT,
                                false),
                        new Source.Slot(1, List.of(new Producer("reserve", STOCK)), STOCK, false)),
                step(bound, "last").sources());
        assertEquals(
                List.of(new BoundEdge.Join(last, 0, 2, ALWAYS)),
                step(bound, "decline").edges());
    }

    @Test
    void aStepMayLeadToAnotherBothWays() {
        BoundWorkflow bound = new ModelBuilder()
                .step("charge", RECEIPT)
                .step("last", NOTHING, takes("receipt", optional(RECEIPT)), takes("why", optional(FAILURE)))
                .next("charge", "last")
                .caught("charge", "last")
                .bound();
        Step last = step(bound, "last").step();
        assertEquals(
                List.of(new BoundEdge.Invoke(last, ALWAYS, List.of()), new BoundEdge.Invoke(last, CAUGHT, List.of())),
                step(bound, "charge").edges());
        assertEquals(
                List.of(
                        new Source.Single(List.of(new Producer("charge", RECEIPT)), optional(RECEIPT), true),
                        new Source.Single(List.of(new Producer("charge", FAILURE)), optional(FAILURE), true)),
                step(bound, "last").sources());
    }

    @Test
    void theNarrowestFailureComesFirst() {
        FakeType any = FakeType.of("Exception");
        FakeType io = FakeType.of("IOException", "Exception");
        BoundWorkflow bound = new ModelBuilder()
                .step("charge", RECEIPT)
                .step("a", RECEIPT, takes("why", FAILURE))
                .step("b", RECEIPT)
                .caught("charge", any, "a")
                .caught("charge", io, "b")
                .bound();
        assertEquals(
                List.of(new BoundCatch(io, "b"), new BoundCatch(any, "a")),
                step(bound, "charge").catches());
        assertEquals(
                List.of(
                        new BoundEdge.End(),
                        new BoundEdge.Invoke(step(bound, "a").step(), CAUGHT, List.of()),
                        new BoundEdge.Invoke(step(bound, "b").step(), CAUGHT, List.of())),
                step(bound, "charge").edges());
    }

    @Test
    void olderResultsTravelAsFarAsStepsAreInvoked() {
        BoundWorkflow bound = new ModelBuilder()
                .step("begin", ORDER)
                .step("a", STOCK, takes("order", ORDER))
                .step("b", NOTHING, takes("stock", STOCK))
                .step("c", RECEIPT, takesFrom("begin", "order", ORDER), takesFrom("a", "stock", optional(STOCK)))
                .next("begin", "a")
                .next("a", "b")
                .next("b", "c")
                .bound();
        assertEquals(
                List.of(new BoundEdge.Invoke(step(bound, "a").step(), ALWAYS, List.of("begin"))),
                step(bound, "begin").edges());
        assertEquals(
                List.of(new BoundEdge.Invoke(step(bound, "c").step(), ALWAYS, List.of("begin", "a"))),
                step(bound, "b").edges());
        assertEquals(
                List.of(
                        new Source.Older(new Producer("begin", ORDER), ORDER, false, null),
                        new Source.Older(new Producer("a", STOCK), optional(STOCK), true, null)),
                step(bound, "c").sources());
    }

    @Test
    void theItemsOfAForEachAreReadAsAList() {
        BoundWorkflow bound = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", STOCK, takes("order", ORDER))
                .step("note", RECEIPT, takes("stock", STOCK), takesFrom("list", "all", listOf(ORDER)))
                .step("sum", NOTHING, takes("all", listOf(RECEIPT)), takesFrom("price", "stocks", listOf(STOCK)))
                .forEach("list", "price")
                .next("price", "note")
                .next("note", "sum")
                .bound();
        assertEquals(
                new Source.Older(new Producer("price", STOCK), listOf(STOCK), false, "list"),
                step(bound, "sum").sources().get(1));
        assertEquals(
                new Source.Older(new Producer("list", listOf(ORDER)), listOf(ORDER), false, null),
                step(bound, "note").sources().get(1));
        assertEquals(
                List.of("list"),
                ((BoundEdge.ForEach) step(bound, "list").edges().get(0)).carries());
    }

    @Test
    void branchesOfAnItemAreCollectedTogether() {
        BoundWorkflow bound = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("fix", ACCEPT, takes("decline", DECLINE))
                .step("sum", NOTHING, takes("all", listOf(ACCEPT)))
                .forEach("list", "decide")
                .oneOf("decide", "fix", "sum")
                .next("fix", "sum")
                .bound();
        Step sum = step(bound, "sum").step();
        assertEquals(
                List.of(new Source.Items(
                        0, List.of(new Producer("decide", DECISION), new Producer("fix", ACCEPT)), listOf(ACCEPT))),
                step(bound, "sum").sources());
        assertEquals(
                List.of(
                        new BoundEdge.Invoke(step(bound, "fix").step(), CHOSEN, List.of()),
                        new BoundEdge.Collect(sum, 0, 1, CHOSEN)),
                step(bound, "decide").edges());
        assertEquals(
                List.of(new BoundEdge.Collect(sum, 0, 1, ALWAYS)),
                ((BoundEdge.ForEach) step(bound, "list").edges().get(0)).collectors());
    }

    @Test
    void endsThatExcludeEachOtherCommitTheirCommonType() {
        FakeType outcome = FakeType.sealed("Outcome", "Shipped", "Refused");
        BoundWorkflow bound = choice(FakeType.leaf("Shipped", outcome), FakeType.leaf("Refused", outcome))
                .bound();
        assertEquals(outcome, bound.result());
        assertEquals(outcome, step(bound, "accept").committed());
        assertEquals(DECISION, step(bound, "decide").committed());
    }

    @Test
    void aWayThatRulesAnEndOutFillsItsSlot() {
        BoundWorkflow bound = new ModelBuilder()
                .step("decide", DECISION)
                .step("accept", ORDER, takes("accept", ACCEPT))
                .step("email", NOTHING, takes("order", ORDER))
                .step("archive", RECEIPT, takes("order", ORDER))
                .step("decline", RECEIPT, takes("decline", DECLINE))
                .step("sorry", RECEIPT)
                .oneOf("decide", "accept", "decline")
                .next("accept", "email", "archive")
                .caught("decide", "sorry")
                .bound();
        assertEquals(RECEIPT, bound.result());
        assertEquals(List.of(new BoundEdge.Last(0, 2)), step(bound, "archive").edges());
        assertEquals(List.of(new BoundEdge.Last(0, 2)), step(bound, "decline").edges());
        assertEquals(List.of(new BoundEdge.Last(1, 2)), step(bound, "email").edges());
        assertEquals(
                Set.of(
                        new BoundEdge.Invoke(step(bound, "accept").step(), CHOSEN, List.of()),
                        new BoundEdge.Invoke(step(bound, "decline").step(), CHOSEN, List.of()),
                        new BoundEdge.Invoke(step(bound, "sorry").step(), CAUGHT, List.of()),
                        new BoundEdge.Skip("decline", 1, 2, CHOSEN),
                        new BoundEdge.Skip("sorry", 1, 2, CAUGHT)),
                Set.copyOf(step(bound, "decide").edges()));
    }

    @Test
    void aStepThatDoesNotFailRulesOutWhatItsFailureLeadsTo() {
        BoundWorkflow bound = new ModelBuilder()
                .step("begin", ORDER)
                .step("log", NOTHING, takes("order", ORDER))
                .step("charge", RECEIPT, takes("order", ORDER))
                .step("undo", ORDER)
                .step("a", NOTHING, takes("order", ORDER))
                .step("b", NOTHING, takes("order", ORDER))
                .next("begin", "log", "charge")
                .caught("charge", "undo")
                .next("undo", "a", "b")
                .bound();
        assertEquals(optional(RECEIPT), bound.result());
        assertEquals(
                List.of(
                        new BoundEdge.Last(0, 3),
                        new BoundEdge.Invoke(step(bound, "undo").step(), CAUGHT, List.of()),
                        new BoundEdge.Skip(null, 2, 3, ALWAYS)),
                step(bound, "charge").edges());
        assertEquals(List.of(new BoundEdge.Last(0, 3)), step(bound, "a").edges());
        assertEquals(List.of(new BoundEdge.Last(2, 3)), step(bound, "b").edges());
    }
}
