package dev.jointlambda.processor;

import static dev.jointlambda.processor.FakeType.FAILURE;
import static dev.jointlambda.processor.FakeType.NOTHING;
import static dev.jointlambda.processor.FakeType.listOf;
import static dev.jointlambda.processor.FakeType.optional;
import static dev.jointlambda.processor.ModelBuilder.takes;
import static dev.jointlambda.processor.ModelBuilder.takesFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundRulesTest {
    private static final FakeType ORDER = FakeType.of("Order");
    private static final FakeType STOCK = FakeType.of("Stock");
    private static final FakeType RECEIPT = FakeType.of("Receipt");
    private static final FakeType DECISION = FakeType.sealed("Decision", "Accept", "Decline");
    private static final FakeType ACCEPT = FakeType.leaf("Accept", DECISION);
    private static final FakeType DECLINE = FakeType.leaf("Decline", DECISION);

    /** begin leads to reserve and decide; decide chooses accept or decline. */
    private static ModelBuilder choice(TypeRef accepted, TypeRef declined) {
        return new ModelBuilder()
                .step("begin", ORDER)
                .step("reserve", STOCK, takes("order", ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("accept", accepted, takes("accept", ACCEPT))
                .step("decline", declined, takes("decline", DECLINE))
                .next("begin", "reserve", "decide")
                .oneOf("decide", "accept", "decline");
    }

    @Test
    void aStepThatABranchNeverReachesMayWaitForever() {
        assertEquals(
                List.of("JL123 at ship: \"ship\" may wait forever: it needs both \"reserve\" and \"accept\", but when"
                        + " \"decide\" chooses \"decline\", \"accept\" never reaches \"ship\""),
                choice(RECEIPT, NOTHING)
                        .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", RECEIPT))
                        .next("reserve", "ship")
                        .next("accept", "ship")
                        .finds());
    }

    @Test
    void whatFollowsAStepThatWaitsIsNotToBlame() {
        assertEquals(
                List.of("JL123 at ship: \"ship\" may wait forever: it needs both \"reserve\" and \"accept\", but when"
                        + " \"decide\" chooses \"decline\", \"accept\" never reaches \"ship\""),
                choice(RECEIPT, NOTHING)
                        .step("ship", RECEIPT, takes("stock", STOCK), takes("receipt", RECEIPT))
                        .step("last", NOTHING, takes("receipt", RECEIPT), takes("stock", STOCK))
                        .next("reserve", "ship", "last")
                        .next("accept", "ship")
                        .next("ship", "last")
                        .finds());
    }

    @Test
    void onlyTheChoicesThatMatterAreTold() {
        FakeType other = FakeType.sealed("Other", "Left", "Right");
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("first", other, takes("order", ORDER))
                .step("left", NOTHING, takes("left", FakeType.leaf("Left", other)))
                .step("right", NOTHING, takes("right", FakeType.leaf("Right", other)))
                .step("reserve", STOCK, takes("order", ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("accept", RECEIPT, takes("accept", ACCEPT))
                .step("decline", NOTHING, takes("decline", DECLINE))
                .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", RECEIPT))
                .next("begin", "first", "reserve", "decide")
                .oneOf("first", "left", "right")
                .next("left", "ship")
                .next("right", "ship")
                .oneOf("decide", "accept", "decline")
                .next("reserve", "ship")
                .next("accept", "ship");
        assertEquals(
                List.of("JL123 at ship: \"ship\" may wait forever: it needs \"reserve\", \"accept\" and \"left\" or"
                        + " \"right\", but when \"decide\" chooses \"decline\", \"accept\" never reaches \"ship\""),
                builder.finds());
    }

    @Test
    void branchesThatComeTogetherInOneSlotAreFine() {
        ModelBuilder merged = choice(RECEIPT, RECEIPT)
                .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", RECEIPT))
                .next("reserve", "ship")
                .next("accept", "ship")
                .next("decline", "ship");
        assertEquals(List.of(), merged.finds());
    }

    @Test
    void aVoidBranchFillsTheSlotOfAnOptional() {
        ModelBuilder builder = choice(RECEIPT, NOTHING)
                .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", optional(RECEIPT)))
                .next("reserve", "ship")
                .next("accept", "ship")
                .next("decline", "ship");
        assertEquals(List.of(), builder.finds());
    }

    @Test
    void aVoidBranchDoesNotFillTheSlotOfAValue() {
        ModelBuilder builder = choice(RECEIPT, NOTHING)
                .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", RECEIPT))
                .next("reserve", "ship")
                .next("accept", "ship")
                .next("decline", "ship");
        assertEquals(
                "take Optional<Receipt> receipt: it is empty when \"decline\" leads there",
                WorkflowCheck.check(builder.build()).findings().get(0).fix());
    }

    @Test
    void anEdgeCannotStandInForTwoValues() {
        ModelBuilder builder = new ModelBuilder()
                .step("decide", DECISION)
                .step("accept", ORDER, takes("accept", ACCEPT))
                .step("a", STOCK, takes("order", ORDER))
                .step("b", RECEIPT, takes("order", ORDER))
                .step("decline", NOTHING, takes("decline", DECLINE))
                .step("ship", NOTHING, takes("stock", optional(STOCK)), takes("receipt", optional(RECEIPT)))
                .oneOf("decide", "accept", "decline")
                .next("accept", "a", "b")
                .next("a", "ship")
                .next("b", "ship")
                .next("decline", "ship");
        assertEquals(
                List.of(
                        "JL122 at ship.receipt: \"decline\" leads to \"ship\" without a value, and could stand in for \"a\" or"
                                + " for \"b\", which run together otherwise"),
                builder.finds());
    }

    @Test
    void aFailureThatIsCaughtMustReachTheJoinToo() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("reserve", STOCK, takes("order", ORDER))
                .step("charge", RECEIPT, takes("order", ORDER))
                .step("sorry", NOTHING, takes("why", FAILURE))
                .step("ship", NOTHING, takes("stock", STOCK), takes("receipt", RECEIPT))
                .next("begin", "reserve", "charge")
                .next("reserve", "ship")
                .next("charge", "ship")
                .caught("charge", "sorry");
        assertEquals(
                List.of("JL123 at ship: \"ship\" may wait forever: it needs both \"reserve\" and \"charge\", but when"
                        + " \"charge\" fails, \"charge\" never reaches \"ship\""),
                builder.finds());
    }

    @Test
    void aStepMayFollowAnotherWhetherItFailsOrNot() {
        ModelBuilder builder = new ModelBuilder()
                .step("charge", RECEIPT)
                .step("last", NOTHING, takes("receipt", optional(RECEIPT)), takes("why", optional(FAILURE)))
                .next("charge", "last")
                .caught("charge", "last");
        assertEquals(List.of(), builder.finds());
    }

    @Test
    void itemsMustReachTheirCollectorWhateverTheyChoose() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("accept", RECEIPT, takes("accept", ACCEPT))
                .step("decline", STOCK, takes("decline", DECLINE))
                .step("receipts", NOTHING, takes("all", listOf(RECEIPT)))
                .step("stocks", NOTHING, takes("all", listOf(STOCK)))
                .forEach("list", "decide")
                .oneOf("decide", "accept", "decline")
                .next("accept", "receipts")
                .next("decline", "stocks");
        assertEquals(
                List.of(
                        "JL123 at receipts: \"receipts\" may wait forever: it collects \"accept\" from every item of"
                                + " \"list\", but when \"decide\" chooses \"decline\", an item never gets there",
                        "JL123 at stocks: \"stocks\" may wait forever: it collects \"decline\" from every item of"
                                + " \"list\", but when \"decide\" chooses \"accept\", an item never gets there"),
                builder.finds());
    }

    @Test
    void whatRunsTogetherOnlySometimesNeedsAParameterEachAllTheSame() {
        ModelBuilder builder = choice(STOCK, NOTHING)
                .step("ship", NOTHING, takes("stock", STOCK))
                .next("reserve", "ship")
                .next("accept", "ship");
        assertEquals(
                List.of(
                        "JL120 at ship.stock: \"ship\" is reached by \"reserve\" (L20) and \"accept\" (L40), which both"
                                + " run when \"decide\" chooses \"accept\", but has one parameter for them; it would run twice"),
                builder.finds());
    }

    @Test
    void anOlderResultMustAlwaysBeThere() {
        ModelBuilder builder = choice(RECEIPT, RECEIPT)
                .step("ship", NOTHING, takes("receipt", RECEIPT), takesFrom("reserve", "stock", STOCK))
                .next("accept", "ship")
                .next("decline", "ship");
        assertEquals(
                List.of("JL124 at @From: \"ship\" reads the result of \"reserve\", which never runs before it"),
                builder.finds());
    }

    @Test
    void anOlderResultIsNoMatterOfLuck() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("reserve", STOCK, takes("order", ORDER))
                .step("ship", NOTHING, takes("order", ORDER), takesFrom("reserve", "stock", optional(STOCK)))
                .next("begin", "reserve", "ship");
        assertEquals(
                List.of("JL124 at @From: \"ship\" reads the result of \"reserve\", which may run at the same time;"
                        + " whether it is there would be a matter of luck"),
                builder.finds());
    }

    @Test
    void anOlderResultOfABranchIsNotAlwaysThere() {
        ModelBuilder builder = choice(RECEIPT, RECEIPT)
                .step("mail", RECEIPT, takes("receipt", RECEIPT))
                .step("ship", NOTHING, takes("receipt", RECEIPT), takesFrom("accept", "stock", RECEIPT))
                .next("accept", "mail")
                .next("mail", "ship")
                .next("decline", "ship");
        assertEquals(
                List.of(
                        "JL124 at @From: \"ship\" reads the result of \"accept\", which does not always run before it (not"
                                + " when \"decide\" chooses \"decline\")"),
                builder.finds());
        assertEquals(
                "take Optional<Receipt>, or read one that always runs before: begin, decide",
                WorkflowCheck.check(builder.build()).findings().get(0).fix());
    }

    @Test
    void anOlderResultNeedNotBeOnEveryPath() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("a", STOCK, takes("order", ORDER))
                .step("b", ORDER, takes("order", ORDER))
                .step("c", NOTHING, takes("stock", STOCK))
                .step("d", NOTHING, takes("order", ORDER))
                .step("e", NOTHING, takesFrom("a", "stock", STOCK))
                .next("begin", "a", "b")
                .next("a", "c")
                .next("b", "d")
                .next("c", "e")
                .next("d", "e");
        assertEquals(List.of(), builder.finds());
    }

    @Test
    void aFailedStepHasNoResult() {
        ModelBuilder builder = new ModelBuilder()
                .step("charge", RECEIPT)
                .step("sorry", NOTHING, takes("why", FAILURE), takesFrom("charge", "receipt", RECEIPT))
                .caught("charge", "sorry");
        assertEquals(
                List.of("JL124 at @From: \"sorry\" reads the result of \"charge\", which has failed whenever \"sorry\""
                        + " runs; a failed step has no result"),
                builder.finds());
    }

    @Test
    void aLimitedForEachHasOneEndPerItem() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("item", ORDER, takes("order", ORDER))
                .step("price", STOCK, takes("order", ORDER))
                .step("audit", RECEIPT, takes("order", ORDER))
                .step("sum", NOTHING, takes("stocks", listOf(STOCK)), takes("receipts", listOf(RECEIPT)))
                .forEach("list", "item", 10)
                .next("item", "price", "audit")
                .next("price", "sum")
                .next("audit", "sum");
        assertEquals(
                List.of(
                        "JL128 at maxConcurrency of list: maxConcurrency needs one end per item, but \"price\" and \"audit\" both end"
                                + " an item"),
                builder.finds());
    }

    @Test
    void aLimitedForEachMayEndInOneOfSeveralSteps() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("decide", DECISION, takes("order", ORDER))
                .step("accept", RECEIPT, takes("accept", ACCEPT))
                .step("decline", RECEIPT, takes("decline", DECLINE))
                .step("sum", NOTHING, takes("all", listOf(RECEIPT)))
                .forEach("list", "decide", 10)
                .oneOf("decide", "accept", "decline")
                .next("accept", "sum")
                .next("decline", "sum");
        assertEquals(List.of(), builder.soundFinds(new ItemWindowRule()));
    }

    @Test
    void aLimitedForEachIsCollectedInOnePlace() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", STOCK, takes("order", ORDER))
                .step("sum", RECEIPT, takes("stocks", listOf(STOCK)))
                .step("count", NOTHING, takes("stocks", listOf(STOCK)))
                .forEach("list", "price", 10)
                .next("price", "sum", "count");
        assertEquals(
                List.of("JL128 at maxConcurrency of list: maxConcurrency needs one step that collects, but \"sum\" and"
                        + " \"count\" both collect the items"),
                builder.finds());
    }

    @Test
    void endsThatExcludeEachOtherShareAType() {
        FakeType outcome = FakeType.sealed("Outcome", "Shipped", "Refused");
        FakeType shipped = FakeType.leaf("Shipped", outcome);
        FakeType refused = FakeType.leaf("Refused", outcome);
        assertEquals(
                List.of(
                        "JL112 at class: the ends \"accept\" (Receipt) and \"decline\" (Stock) exclude each other but have"
                                + " no common payload type"),
                ends(RECEIPT, STOCK).finds());
        assertEquals(RECEIPT, ends(RECEIPT, RECEIPT).bound().result());
        assertEquals(outcome, ends(shipped, refused).bound().result());
        assertEquals(optional(RECEIPT), ends(RECEIPT, NOTHING).bound().result());
        assertEquals(optional(RECEIPT), ends(RECEIPT, optional(RECEIPT)).bound().result());
    }

    private static ModelBuilder ends(TypeRef accepted, TypeRef declined) {
        return new ModelBuilder()
                .step("decide", DECISION)
                .step("accept", accepted, takes("accept", ACCEPT))
                .step("decline", declined, takes("decline", DECLINE))
                .oneOf("decide", "accept", "decline");
    }

    @Test
    void theEndThatIsNamedAlwaysRuns() {
        assertEquals(
                List.of(
                        "JL111 at result: \"accept\" does not always run (not when \"decide\" chooses \"decline\"), so its"
                                + " result cannot be the workflow's"),
                ends(RECEIPT, RECEIPT).result("accept").finds());
    }

    @Test
    void endsThatRunTogetherOnlySometimesAreTold() {
        ModelBuilder builder = choice(RECEIPT, NOTHING);
        assertEquals(
                List.of("JL111 at accept: \"reserve\" (L20) and \"accept\" (L40) both end the workflow in the same run"
                        + " (when \"decide\" chooses \"accept\"), so its result is ambiguous"),
                builder.finds());
    }
}
