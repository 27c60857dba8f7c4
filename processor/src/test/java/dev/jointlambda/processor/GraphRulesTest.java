package dev.jointlambda.processor;

import static dev.jointlambda.processor.FakeType.NOTHING;
import static dev.jointlambda.processor.ModelBuilder.takes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphRulesTest {
    private static final FakeType ORDER = FakeType.of("Order");

    private static ModelBuilder steps(String... names) {
        ModelBuilder builder = new ModelBuilder();
        for (String name : names) {
            builder.step(name, ORDER, takes("order", ORDER));
        }
        return builder;
    }

    @Test
    void aWorkflowHasSteps() {
        assertEquals(
                List.of("JL104 at class: OrderFlow has no @Step method"),
                new ModelBuilder().graphFinds(new NoStepRule()));
        assertEquals(List.of(), steps("a").graphFinds(new NoStepRule()));
    }

    @Test
    void theStepNothingLeadsToIsTheStart() {
        assertEquals(List.of(), steps("a", "b").next("b", "a").graphFinds(new StartRule()));
        Workflow workflow = steps("a", "b").next("b", "a").build();
        assertEquals(workflow.step("b"), Starts.of(workflow).start());
    }

    @Test
    void severalStepsThatLeadOnAndThatNothingLeadsToAreRivals() {
        assertEquals(
                List.of("JL105 at class: OrderFlow has two possible starts: a (L10) and b (L20)"),
                steps("a", "b", "c").next("a", "c").next("b", "c").graphFinds(new StartRule()));
        assertEquals(
                List.of("JL105 at class: OrderFlow has 3 possible starts: a (L10), b (L20) and c (L30)"),
                steps("a", "b", "c").graphFinds(new StartRule()));
    }

    @Test
    void onlyOneOfThemLeadingOnItIsTheStartAndTheOthersNeverRun() {
        ModelBuilder builder = steps("a", "b", "c").next("a", "c");
        assertEquals(List.of(), builder.graphFinds(new StartRule()));
        assertEquals(
                List.of("JL103 at b: step \"b\" can never run: no step leads to it and it is not the start"),
                builder.graphFinds(new UnreachableRule()));
    }

    @Test
    void aMarkDecidesAndTheDescendantsOfTheOthersAreSilent() {
        ModelBuilder builder = new ModelBuilder()
                .start("a", ORDER)
                .step("b", ORDER)
                .step("c", ORDER)
                .next("b", "c");
        assertEquals(List.of(), builder.graphFinds(new StartRule()));
        assertEquals(
                List.of("JL103 at b: step \"b\" can never run: no step leads to it and it is not the start"),
                builder.graphFinds(new UnreachableRule()));
    }

    @Test
    void aMarkOnAStepThatAnotherLeadsToIsWrong() {
        assertEquals(
                List.of("JL105 at @Start b: \"b\" is marked @Start, but \"a\" (L10) leads to it"),
                new ModelBuilder()
                        .step("a", ORDER)
                        .start("b", ORDER)
                        .next("a", "b")
                        .graphFinds(new StartRule()));
    }

    @Test
    void twoMarksAreOneTooMany() {
        assertEquals(
                List.of("JL105 at @Start b: two steps are marked @Start: a (L10) and b (L20)"),
                new ModelBuilder().start("a", NOTHING).start("b", NOTHING).graphFinds(new StartRule()));
    }

    @Test
    void aLoopStandsOnTheEdgeThatClosesIt() {
        assertEquals(
                List.of("JL102 at c->b: these steps form a loop: b (L20) → c (L30) → b. Workflows are acyclic"),
                steps("a", "b", "c")
                        .next("a", "b")
                        .next("b", "c")
                        .next("c", "b")
                        .graphFinds(new LoopRule()));
    }

    @Test
    void whereEverythingIsInALoopTheWalkBeginsWithTheFirstStep() {
        ModelBuilder builder = steps("a", "b").next("a", "b").next("b", "a");
        assertEquals(
                List.of("JL102 at b->a: these steps form a loop: a (L10) → b (L20) → a. Workflows are acyclic"),
                builder.graphFinds(new LoopRule()));
        assertEquals(List.of(), builder.graphFinds(new StartRule()));
    }
}
