package dev.jointlambda.processor;

import static dev.jointlambda.processor.FakeType.CONTEXT;
import static dev.jointlambda.processor.FakeType.NOTHING;
import static dev.jointlambda.processor.FakeType.listOf;
import static dev.jointlambda.processor.ModelBuilder.input;
import static dev.jointlambda.processor.ModelBuilder.takes;
import static dev.jointlambda.processor.ModelBuilder.takesFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {
    private static final BoundEdge.When ALWAYS = BoundEdge.When.ALWAYS;

    private static final FakeType ORDER = FakeType.of("Order");
    private static final FakeType SHAPE = FakeType.of("Shape");
    private static final FakeType CIRCLE = FakeType.of("Circle", "Shape");

    private static BoundStep step(BoundWorkflow workflow, String name) {
        return workflow.steps().stream()
                .filter(step -> step.step().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Source.Single single(String from, TypeRef type) {
        return new Source.Single(List.of(new Producer(from, type)), type, false);
    }

    @Test
    void aChainPassesEachResultOn() {
        BoundWorkflow bound = new ModelBuilder()
                .step("a", ORDER, takes("circle", CIRCLE))
                .step("b", SHAPE, takes("context", CONTEXT), takes("order", ORDER))
                .step("c", NOTHING, input("shape", SHAPE), takes("s", SHAPE))
                .next("a", "b")
                .next("b", "c")
                .bound();
        Step b = step(bound, "b").step();
        assertEquals(CIRCLE, bound.input());
        assertEquals(NOTHING, bound.result());
        assertEquals(List.of(new Source.Start(CIRCLE)), step(bound, "a").sources());
        assertEquals(
                List.of(new BoundEdge.Invoke(b, ALWAYS, List.of())),
                step(bound, "a").edges());
        assertEquals(
                List.of(new Source.Context(), single("a", ORDER)),
                step(bound, "b").sources());
        assertEquals(
                List.of(new Source.ExecutionInput(CIRCLE), single("b", SHAPE)),
                step(bound, "c").sources());
        assertEquals(List.of(new BoundEdge.End()), step(bound, "c").edges());
    }

    @Test
    void slotsOfAJoinAreInTheOrderOfItsParametersAndThoseThatOnlyOrderComeLast() {
        BoundWorkflow bound = new ModelBuilder()
                .step("begin", ORDER)
                .step("log", NOTHING, takes("order", ORDER))
                .step("left", CIRCLE, takes("order", ORDER))
                .step("right", CIRCLE, takes("order", ORDER))
                .step("join", NOTHING, takesFrom("right", "a", SHAPE), takes("b", CIRCLE))
                .next("begin", "log", "left", "right")
                .next("log", "join")
                .next("left", "join")
                .next("right", "join")
                .bound();
        Step join = step(bound, "join").step();
        assertNull(bound.input());
        assertEquals(
                List.of(
                        new Source.Slot(0, List.of(new Producer("right", CIRCLE)), SHAPE, false),
                        new Source.Slot(1, List.of(new Producer("left", CIRCLE)), CIRCLE, false)),
                step(bound, "join").sources());
        assertEquals(
                List.of(new BoundEdge.Join(join, 0, 3, ALWAYS)),
                step(bound, "right").edges());
        assertEquals(
                List.of(new BoundEdge.Join(join, 1, 3, ALWAYS)),
                step(bound, "left").edges());
        assertEquals(
                List.of(new BoundEdge.Join(join, 2, 3, ALWAYS)),
                step(bound, "log").edges());
    }

    @Test
    void aForEachKnowsEveryEdgeThatCollectsItsItems() {
        BoundWorkflow bound = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("price", CIRCLE, takes("order", ORDER))
                .step("tax", SHAPE, takes("circle", CIRCLE))
                .step("log", NOTHING, takes("circle", CIRCLE))
                .step("sum", SHAPE, takes("taxes", listOf(SHAPE)), takes("circles", listOf(CIRCLE)))
                .step("count", NOTHING, takes("circles", listOf(CIRCLE)))
                .forEach("list", "price")
                .next("price", "tax", "log", "sum", "count")
                .next("tax", "sum")
                .next("log", "sum")
                .bound();
        Step sum = step(bound, "sum").step();
        Step count = step(bound, "count").step();
        assertEquals(
                List.of(new BoundEdge.ForEach(
                        step(bound, "price").step(),
                        List.of(
                                new BoundEdge.Collect(sum, 1, 3, ALWAYS),
                                new BoundEdge.Collect(sum, 0, 3, ALWAYS),
                                new BoundEdge.Collect(sum, 2, 3, ALWAYS),
                                new BoundEdge.Collect(count, 0, 1, ALWAYS)),
                        List.of(),
                        0)),
                step(bound, "list").edges());
        assertEquals(
                List.of(
                        new Source.Items(0, List.of(new Producer("tax", SHAPE)), listOf(SHAPE)),
                        new Source.Items(1, List.of(new Producer("price", CIRCLE)), listOf(CIRCLE))),
                step(bound, "sum").sources());
        assertEquals(List.of(single("list", ORDER)), step(bound, "price").sources());
        assertEquals(
                List.of(new BoundEdge.Collect(sum, 2, 3, ALWAYS)),
                step(bound, "log").edges());
    }

    @Test
    void branchesInsideAForEachJoinPerItem() {
        BoundWorkflow bound = new ModelBuilder()
                .step("list", listOf(ORDER))
                .step("item", ORDER, takes("order", ORDER))
                .step("left", CIRCLE, takes("order", ORDER))
                .step("right", SHAPE, takes("order", ORDER))
                .step("both", ORDER, takes("circle", CIRCLE), takes("shape", SHAPE))
                .step("sum", NOTHING, takes("all", listOf(ORDER)))
                .forEach("list", "item")
                .next("item", "left", "right")
                .next("left", "both")
                .next("right", "both")
                .next("both", "sum")
                .bound();
        Step both = step(bound, "both").step();
        assertEquals(
                List.of(new BoundEdge.Join(both, 1, 2, ALWAYS)),
                step(bound, "right").edges());
        assertEquals(
                List.of(new BoundEdge.Collect(step(bound, "sum").step(), 0, 1, ALWAYS)),
                step(bound, "both").edges());
    }

    @Test
    void ofSeveralEndsTheOneWithTheResultHasSlotZero() {
        ModelBuilder builder = new ModelBuilder()
                .step("begin", ORDER)
                .step("a", NOTHING, takes("order", ORDER))
                .step("b", SHAPE, takes("order", ORDER))
                .next("begin", "a", "b");
        BoundWorkflow bound = builder.bound();
        assertEquals(SHAPE, bound.result());
        assertEquals(List.of(new BoundEdge.Last(1, 2)), step(bound, "a").edges());
        assertEquals(List.of(new BoundEdge.Last(0, 2)), step(bound, "b").edges());
        assertEquals(NOTHING, builder.result("a").bound().result());
    }
}
