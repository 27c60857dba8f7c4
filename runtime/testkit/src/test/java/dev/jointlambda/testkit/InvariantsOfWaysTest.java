package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each invariant finds what goes another way than its row says, and nothing in a history that is right. */
final class InvariantsOfWaysTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Edge LEFT = Edge.to("left", AWS).chosen();
    private static final Edge RIGHT = Edge.to("right", AWS).chosen();

    /** start chooses left, behind which two ends run, the first with a catch, or right, the only end then. */
    private static final WorkflowModel MODEL = WorkflowModel.of(
            "w",
            1,
            Duration.ofDays(1),
            "start",
            StepModel.of("start", AWS, MINUTE, LEFT, RIGHT, Edge.skip("right", 1, 2, AWS)),
            StepModel.of("left", AWS, MINUTE, Edge.to("a", AWS), Edge.to("b", AWS)),
            StepModel.of(
                    "a", AWS, MINUTE, Edge.last(0, 2, AWS), Edge.to("fix", AWS).caught()),
            StepModel.of("fix", AWS, MINUTE, Edge.last(0, 2, AWS)),
            StepModel.of("b", AWS, MINUTE, Edge.last(1, 2, AWS)),
            StepModel.of("right", AWS, MINUTE, Edge.last(0, 2, AWS)));

    private static final ExecutionId EXECUTION = new ExecutionId("w", "1");
    private static final StepKey END = key("$end");

    private final History history = new History();
    private final MemoryStore aws = new MemoryStore(1_000_000, change -> history.add(0, AWS, change), removal -> {});

    private static StepKey key(String step) {
        return new StepKey(EXECUTION, step, "");
    }

    private void begin(String... chosen) {
        aws.create(Samples.execution(EXECUTION, "{}"));
        commit("start", Outcome.OK, chosen);
    }

    private void commit(String step, Outcome outcome, String... successors) {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (String successor : successors) {
            placed.put(successor, AWS);
        }
        Register sample = Samples.register(step);
        aws.putIfAbsent(key(step), new Register(outcome, sample.value(), step, placed, -1, sample.at(), false));
    }

    private void ran(String step) {
        history.add(0, AWS, new Change.Ran(EXECUTION, step, ""));
    }

    private void assertBroken(String... sentences) {
        assertEquals(
                String.join("\n", sentences),
                String.join("\n", Invariants.broken(EXECUTION, history.of(EXECUTION), MODEL)));
    }

    @Test
    void chosenWayWithASkippedEndBreaksNothing() {
        begin("right");
        aws.mark(END, 2, 1, AWS);
        history.add(0, AWS, new Change.Sent(key("right"), Map.of("start", Bytes.utf8("\"start\""))));
        ran("right");
        aws.arrive(END, 2, 0, Samples.slot("right"));
        aws.end(EXECUTION, Status.DONE, new Ending.Of(Bytes.utf8("\"right\"")));

        assertBroken();
    }

    @Test
    void caughtFailureBreaksNothing() {
        begin("left");
        commit("left", Outcome.OK, "a", "b");
        ran("a");
        commit("a", Outcome.FAILED, "fix");
        ran("fix");
        aws.arrive(END, 2, 0, Samples.slot("fix"));
        aws.arrive(END, 2, 1, Samples.slot("b"));
        aws.end(EXECUTION, Status.DONE, new Ending.Of(Bytes.utf8("\"fix\"")));

        assertBroken();
    }

    @Test
    void twoWaysAtOnceAreFound() {
        begin("left", "right");

        assertBroken("ChoiceSound: R#start# is OK and goes on to left, right");
    }

    @Test
    void noWayAtAllIsFound() {
        begin();

        assertBroken("ChoiceSound: R#start# is OK and goes on to ");
    }

    @Test
    void stepThatWasNotChosenIsFound() {
        begin("right");
        ran("left");
        commit("left", Outcome.OK, "a", "b");

        assertBroken(
                "NoSpeculation: the code of left[] ran before its inputs were committed",
                "InputsCommitted: R#left# was committed before its inputs");
    }

    @Test
    void catchWithoutAFailureIsFound() {
        begin("left");
        commit("left", Outcome.OK, "a", "b");
        commit("a", Outcome.OK);
        ran("fix");

        assertBroken("NoSpeculation: the code of fix[] ran before its inputs were committed");
    }

    @Test
    void slotOfAStepThatDoesNotLeadThereIsFound() {
        begin("left");
        commit("left", Outcome.OK, "a", "b");
        aws.arrive(END, 2, 0, Samples.slot("b"));

        assertBroken("InputsCommitted: slot 0 of J#$end# was committed by b, which does not lead there");
    }

    @Test
    void skipOfEndsThatRunIsFound() {
        begin("left");
        aws.mark(END, 2, 1, AWS);

        assertBroken("InputsCommitted: slot 1 of J#$end# was marked, but AWS has no register of start[], b[] that leads"
                + " there");
    }

    @Test
    void slotThatIsBothFilledAndMarkedIsFound() {
        begin("right");
        aws.arrive(END, 2, 0, Samples.slot("right"));
        commit("right", Outcome.OK);
        aws.mark(END, 2, 0, AWS);

        assertBroken(
                "UniqueCommit: slot 0 of J#$end# was committed on AWS by right, and R#right# on AWS by right",
                "JoinSound: slot 0 of J#$end# was filled twice");
    }

    @Test
    void executionThatACaughtFailureEndsIsFound() {
        begin("left");
        commit("left", Outcome.OK, "a", "b");
        commit("a", Outcome.FAILED, "fix");
        aws.end(EXECUTION, Status.FAILED, new Ending.Of(Bytes.utf8("{}")));

        assertBroken("OneResult: execution w/1 failed, but no step has");
    }

    @Test
    void carriedResultThatNobodyCommittedIsFound() {
        begin("right");
        history.add(0, AWS, new Change.Sent(key("right"), Map.of("start", Bytes.utf8("\"other\""))));

        assertBroken("InputsCommitted: an event for right[] carries what start[] has not committed");
    }
}
