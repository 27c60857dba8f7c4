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

class ChoiceRuleTest {
    private static final FakeType ORDER = FakeType.of("Order");
    private static final FakeType RECEIPT = FakeType.of("Receipt");
    private static final FakeType DECISION = FakeType.sealed("Decision", "Approved", "Fraud", "NoFunds");
    private static final FakeType APPROVED = FakeType.leaf("Approved", DECISION);
    private static final FakeType FRAUD = FakeType.leaf("Fraud", DECISION);
    private static final FakeType NO_FUNDS = FakeType.leaf("NoFunds", DECISION);

    private static ModelBuilder decide(Parameter ship, Parameter... refuse) {
        return new ModelBuilder()
                .step("decide", DECISION)
                .step("ship", NOTHING, ship)
                .step("refuse", NOTHING, refuse)
                .oneOf("decide", "ship", "refuse");
    }

    @Test
    void whatNobodyTakesIsNamed() {
        assertEquals(
                List.of("JL205 at decide: \"decide\" can return NoFunds, but no step in oneOf accepts it"),
                decide(takes("approved", APPROVED), takes("fraud", FRAUD)).finds());
    }

    @Test
    void whatTwoStepsTakeIsNamed() {
        assertEquals(
                List.of("JL206 at decide->refuse: Approved would go to both \"ship\" and \"refuse\""),
                decide(takes("approved", APPROVED), takes("any", DECISION)).finds());
    }

    @Test
    void whatIsNeverReturnedIsNamedAndNothingElse() {
        assertEquals(
                List.of(
                        "JL208 at decide->refuse: \"refuse\" takes Order, which \"decide\" never returns (Approved, Fraud,"
                                + " NoFunds)"),
                decide(takes("approved", APPROVED), takes("order", ORDER)).finds());
        assertEquals(
                List.of("JL208 at decide->refuse: \"refuse\" takes nothing that \"decide\" returns (Approved, Fraud,"
                        + " NoFunds)"),
                decide(takes("approved", APPROVED)).finds());
    }

    @Test
    void aBranchKnowsWhichClassesLeadThere() {
        BoundWorkflow bound = new ModelBuilder()
                .step("decide", DECISION)
                .step("ship", NOTHING, takes("approved", APPROVED))
                .step("fraud", NOTHING, takes("fraud", FRAUD))
                .step("funds", NOTHING, takes("funds", NO_FUNDS))
                .oneOf("decide", "ship", "fraud", "funds")
                .bound();
        assertEquals(3, bound.steps().get(0).choices().size());
        assertEquals("ship", bound.steps().get(0).choices().get(0).target());
        assertEquals(
                List.of("Approved"),
                bound.steps().get(0).choices().get(0).leaves().stream()
                        .map(TypeRef::name)
                        .toList());
    }

    @Test
    void whatComesInsteadOfAnotherHasItsType() {
        ModelBuilder builder = new ModelBuilder()
                .step("decide", DECISION)
                .step("ship", RECEIPT, takes("approved", APPROVED))
                .step("fraud", ORDER, takes("fraud", FRAUD))
                .step("funds", RECEIPT, takes("funds", NO_FUNDS))
                .step("email", NOTHING, takes("receipt", RECEIPT))
                .oneOf("decide", "ship", "fraud", "funds")
                .next("ship", "email")
                .next("fraud", "email")
                .next("funds", "email");
        assertEquals(
                List.of(
                        "JL201 at email.receipt: \"email\" takes Receipt from \"ship\" or \"funds\", but \"fraud\" (L30),"
                                + " which leads to it instead, returns Order"),
                builder.finds());
    }

    @Test
    void aFailureNeedsACatch() {
        assertEquals(
                List.of("JL127 at last.why: no @Catch leads to \"last\", so there is no failure for \"why\""),
                new ModelBuilder()
                        .step("begin", ORDER)
                        .step("last", NOTHING, takes("order", ORDER), takes("why", FAILURE))
                        .next("begin", "last")
                        .finds());
        assertEquals(
                List.of(
                        "JL127 at last.why: \"last\" takes the failure of \"begin\", but no @Catch of \"begin\" leads to"
                                + " it"),
                new ModelBuilder()
                        .step("begin", ORDER)
                        .step("last", NOTHING, takes("order", ORDER), takesFrom("begin", "why", FAILURE))
                        .next("begin", "last")
                        .finds());
    }

    @Test
    void twoFailuresAreToldApartByFrom() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("last", NOTHING, takes("why", optional(FAILURE)), takes("or", optional(FAILURE)))
                .caught("begin", "last");
        assertEquals(
                List.of("JL122 at last.why: the failure of \"begin\" fits the parameters \"why\" and \"or\" of"
                        + " \"last\""),
                builder.finds());
    }

    @Test
    void resultsOfItemsAreReadAsAListFromOutside() {
        ModelBuilder builder = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", RECEIPT, takes("order", ORDER))
                .step("note", ORDER, takes("receipt", RECEIPT))
                .step("sum", NOTHING, takes("all", listOf(ORDER)))
                .forEach("list", "price")
                .next("price", "note")
                .next("note", "sum");
        assertEquals(
                List.of("JL204 at last.one: \"last\" reads the results of \"price\" (L20), one Receipt per item of"
                        + " \"list\", but takes Receipt"),
                builder.step("last", NOTHING, takesFrom("price", "one", RECEIPT))
                        .next("sum", "last")
                        .finds());
    }

    @Test
    void onlyOneForEachIsReadFromOutside() {
        ModelBuilder builder = new ModelBuilder()
                .step("outer", listOf(listOf(ORDER)))
                .step("inner", listOf(ORDER), takes("orders", listOf(ORDER)))
                .step("price", RECEIPT, takes("order", ORDER))
                .step("sum", RECEIPT, takes("all", listOf(RECEIPT)))
                .step("total", NOTHING, takes("all", listOf(RECEIPT)))
                .step("last", NOTHING, takesFrom("price", "all", listOf(RECEIPT)))
                .forEach("outer", "inner")
                .forEach("inner", "price")
                .next("price", "sum")
                .next("sum", "total")
                .next("total", "last");
        assertEquals(
                List.of("JL204 at last.all: \"last\" reads the results of \"price\" (L30), which runs once per item of"
                        + " \"inner\" in a forEach of \"outer\": only one forEach can be read from outside"),
                builder.finds());
    }
}
