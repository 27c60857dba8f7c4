package dev.jointlambda.processor;

import static dev.jointlambda.processor.FakeType.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutcomeWalkTest {
    private static ModelBuilder steps(String... names) {
        ModelBuilder builder = new ModelBuilder();
        for (String name : names) {
            builder.step(name, NOTHING);
        }
        return builder;
    }

    private static Outcomes outcomes(Workflow workflow) {
        return Outcomes.of(workflow, Objects.requireNonNull(Starts.of(workflow).start()));
    }

    private static boolean exclusive(Workflow workflow, String one, String other, String to) {
        return outcomes(workflow).exclusive(workflow.edge(one, to), workflow.edge(other, to));
    }

    /** The ends of each outcome, and how it comes about. */
    private static List<String> ends(Workflow workflow) {
        List<String> told = new ArrayList<>();
        for (EndSet set : outcomes(workflow).ends()) {
            List<String> names = set.ends().stream()
                    .mapToObj(end -> workflow.ends().get(end).name())
                    .toList();
            told.add(names + " " + Witness.words(set.witness().ways()));
        }
        return told;
    }

    @Test
    void edgesOfOneChoiceExcludeEachOther() {
        Workflow workflow = steps("decide", "a", "b", "join")
                .oneOf("decide", "a", "b")
                .next("a", "join")
                .next("b", "join")
                .build();
        assertTrue(exclusive(workflow, "a", "b", "join"));
        assertTrue(outcomes(workflow).one(workflow.edges().subList(2, 4)));
    }

    @Test
    void edgesOfParallelBranchesDoNot() {
        Workflow workflow = steps("begin", "a", "b", "join")
                .next("begin", "a", "b")
                .next("a", "join")
                .next("b", "join")
                .build();
        assertFalse(exclusive(workflow, "a", "b", "join"));
    }

    @Test
    void edgesOfTwoChoicesDoNotEither() {
        Workflow workflow = steps("begin", "p", "q", "a", "b", "c", "d", "join")
                .next("begin", "p", "q")
                .oneOf("p", "a", "b")
                .oneOf("q", "c", "d")
                .next("a", "join")
                .next("b", "join")
                .next("c", "join")
                .next("d", "join")
                .build();
        assertTrue(exclusive(workflow, "a", "b", "join"));
        assertFalse(exclusive(workflow, "a", "d", "join"));
    }

    @Test
    void aFailureLeadsOnlyToWhereItIsCaught() {
        Workflow workflow = steps("charge", "ship", "sorry", "last")
                .next("charge", "ship")
                .caught("charge", "sorry")
                .next("ship", "last")
                .next("sorry", "last")
                .build();
        assertTrue(exclusive(workflow, "ship", "sorry", "last"));
    }

    @Test
    void oneStepMayFollowEitherWay() {
        Workflow workflow = steps("charge", "last")
                .next("charge", "last")
                .caught("charge", "last")
                .build();
        List<Edge> both = workflow.edges("charge", "last");
        assertEquals(2, both.size());
        assertTrue(outcomes(workflow).exclusive(both.get(0), both.get(1)));
        assertTrue(outcomes(workflow).one(both));
    }

    @Test
    void endsAreToldByOutcome() {
        Workflow workflow = steps("decide", "ship", "email", "print", "refund", "sorry")
                .oneOf("decide", "ship", "refund")
                .next("ship", "email", "print")
                .caught("refund", "sorry")
                .build();
        assertEquals(
                List.of(
                        "[email, print] when \"decide\" chooses \"ship\"",
                        "[refund] when \"decide\" chooses \"refund\" and \"refund\" does not fail",
                        "[sorry] when \"decide\" chooses \"refund\" and \"refund\" fails"),
                ends(workflow));
    }

    @Test
    void whatDiffersInThePastOnlyIsOneState() {
        ModelBuilder builder = steps("s0");
        for (int i = 0; i < 40; i++) {
            String from = "s" + i;
            String to = "s" + (i + 1);
            builder.step("a" + i, NOTHING)
                    .step("b" + i, NOTHING)
                    .step(to, NOTHING)
                    .oneOf(from, "a" + i, "b" + i)
                    .next("a" + i, to)
                    .next("b" + i, to);
        }
        assertEquals(1, outcomes(builder.build()).ends().size());
    }

    @Test
    void tooManyStatesAreGivenUp() {
        ModelBuilder builder = steps("begin", "last");
        for (int i = 0; i < 13; i++) {
            builder.step("p" + i, NOTHING)
                    .step("a" + i, NOTHING)
                    .step("b" + i, NOTHING)
                    .next("begin", "p" + i)
                    .oneOf("p" + i, "a" + i, "b" + i)
                    .next("a" + i, "last")
                    .next("b" + i, "last");
        }
        Step tangled = outcomes(builder.build()).tangled();
        assertEquals("p12", Objects.requireNonNull(tangled).name());
        assertEquals(
                List.of("JL129 at class: too many combinations of choices to prove (over 4096 frontiers around"
                        + " \"p12\")"),
                builder.finds());
    }

    @Test
    void theStatesThatAreAllowedAreWalked() {
        ModelBuilder builder = steps("begin", "last");
        for (int i = 0; i < 12; i++) {
            builder.step("p" + i, NOTHING)
                    .step("a" + i, NOTHING)
                    .step("b" + i, NOTHING)
                    .next("begin", "p" + i)
                    .oneOf("p" + i, "a" + i, "b" + i)
                    .next("a" + i, "last")
                    .next("b" + i, "last");
        }
        assertNull(outcomes(builder.build()).tangled());
    }
}
