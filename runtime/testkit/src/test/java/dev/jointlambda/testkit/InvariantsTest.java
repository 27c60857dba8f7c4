package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each invariant finds what breaks it, and nothing in a history that is right. */
final class InvariantsTest {
    /** start -> {left, right} -> both (a join on AWS) -> list -> item* -> sum (collects on AWS) -> done. */
    private static final WorkflowModel MODEL = new WorkflowModel(
            "w",
            1,
            Duration.ofDays(1),
            "start",
            List.of(
                    step("start", Edge.to("left", AWS, null), Edge.to("right", ALIYUN, null)),
                    step("left", Edge.join("both", 0, 2, AWS, null)),
                    step("right", Edge.join("both", 1, 2, AWS, null)),
                    step("both", Edge.to("list", AWS, null)),
                    step("list", Edge.forEach("item", AWS, Edge.collect("sum", 0, 1, AWS, null))),
                    step("item", Edge.collect("sum", 0, 1, AWS, null)),
                    step("sum", Edge.end(AWS))));

    private static final ExecutionId EXECUTION = new ExecutionId("w", "1");

    private final History history = new History();
    private final MemoryStore aws = store(AWS);
    private final MemoryStore aliyun = store(ALIYUN);

    @Test
    void rightHistoryBreaksNothing() {
        begin();
        ran("start", "");
        commit(aws, "start", "");
        ran("left", "");
        aws.arrive(key("both", ""), 2, 0, Samples.slot("left"));
        ran("right", "");
        commit(aliyun, "right", "");
        aliyun.takeOver(key("right", ""));
        aws.mark(key("both", ""), 2, 1, ALIYUN);
        ran("both", "");
        commit(aws, "both", "");
        aws.replace(key("both", ""), "list", AWS, ALIYUN);
        commit(aws, "list", "");
        ran("item", "0");
        commit(aws, "item", "0");
        aws.mark(key("sum", ""), 2, 0, AWS);
        ran("item", "1");
        aws.arrive(key("sum", ""), 2, 1, Samples.slot("item"));
        ran("sum", "");
        commit(aws, "sum", "");
        aws.end(EXECUTION, Status.DONE, new Ending.Of(Bytes.utf8("\"sum\"")));

        assertBroken();
    }

    @Test
    void emptyListIsCollectedWithoutArrivals() {
        begin();
        commit(aws, "start", "");
        commit(aws, "left", "");
        commit(aws, "right", "");
        aws.mark(key("both", ""), 2, 0, AWS);
        aws.mark(key("both", ""), 2, 1, AWS);
        commit(aws, "both", "");
        Register list = register("list", "list", Outcome.OK, "item");
        aws.putIfAbsent(
                key("list", ""),
                new Register(list.outcome(), list.value(), list.nonce(), list.placed(), 0, list.at(), false));
        ran("sum", "");
        commit(aws, "sum", "");

        assertBroken();
    }

    @Test
    void commitInBothStoresIsFound() {
        begin();
        commit(aws, "start", "");
        aliyun.putIfAbsent(key("start", ""), register("start", "other", Outcome.OK, targets("start")));

        assertBroken(
                "UniqueCommit: R#start# was committed on AWS by start, and again on ALIYUN by other",
                "OneRow: R#start# is in the store of AWS and in that of ALIYUN");
    }

    @Test
    void slotFilledInBothStoresIsFound() {
        begin();
        commit(aws, "start", "");
        aws.arrive(key("both", ""), 2, 0, Samples.slot("left", "one"));
        aliyun.arrive(key("both", ""), 2, 0, Samples.slot("left", "other"));

        assertBroken(
                "UniqueCommit: slot 0 of J#both# was committed on AWS by one, and again on ALIYUN by other",
                "OneRow: J#both# is in the store of AWS and in that of ALIYUN");
    }

    @Test
    void registerBesideASlotOfTheSameStepIsFound() {
        begin();
        commit(aws, "start", "");
        aws.arrive(key("both", ""), 2, 0, Samples.slot("left", "one"));
        aliyun.putIfAbsent(key("left", ""), register("left", "other", Outcome.OK, targets("left")));

        assertBroken("UniqueCommit: slot 0 of J#both# was committed on AWS by one, and R#left# on ALIYUN by other");
    }

    @Test
    void slotBesideARegisterOfTheSameItemIsFound() {
        begin();
        commit(aws, "both", "");
        commit(aws, "list", "");
        commit(aws, "item", "0");
        aws.arrive(key("sum", ""), 2, 1, Samples.slot("item", "one"));
        aws.arrive(key("sum", ""), 2, 0, Samples.slot("item", "other"));

        assertBroken(
                "JoinSound: the join both[] committed before all had arrived",
                "UniqueCommit: R#item#0 was committed on AWS by item, and slot 0 of J#sum# on AWS by other");
    }

    @Test
    void executionInBothStoresIsFound() {
        begin();
        aliyun.create(Samples.execution(EXECUTION, "{}"));

        assertBroken("OneRow: execution w/1 is in the store of AWS and in that of ALIYUN");
    }

    @Test
    void commitBeforeItsInputsIsFound() {
        begin();
        commit(aws, "left", "");

        assertBroken("InputsCommitted: R#left# was committed before its inputs");
    }

    @Test
    void arrivalBeforeItsInputsIsFound() {
        begin();
        aws.arrive(key("both", ""), 2, 0, Samples.slot("left"));

        assertBroken("InputsCommitted: slot 0 of J#both# was committed before its inputs");
    }

    @Test
    void markOfWhatTheOwnerDoesNotHaveIsFound() {
        begin();
        commit(aws, "start", "");
        commit(aws, "left", "");
        aws.mark(key("both", ""), 2, 0, ALIYUN);

        assertBroken(
                "InputsCommitted: slot 0 of J#both# was marked, but ALIYUN has no register of left[] that leads there");
    }

    @Test
    void runBeforeItsInputsIsFound() {
        begin();
        ran("right", "");

        assertBroken("NoSpeculation: the code of right[] ran before its inputs were committed");
    }

    @Test
    void runOfAnItemBeforeItsListIsFound() {
        begin();
        ran("item", "3");

        assertBroken("NoSpeculation: the code of item[3] ran before its inputs were committed");
    }

    @Test
    void joinBeforeAllHaveArrivedIsFound() {
        begin();
        commit(aws, "start", "");
        aws.arrive(key("both", ""), 2, 0, Samples.slot("left"));
        ran("both", "");
        commit(aws, "both", "");

        assertBroken(
                "JoinSound: the join both[] ran before all had arrived",
                "JoinSound: the join both[] committed before all had arrived");
    }

    @Test
    void arrivalsThatDisagreeAreFound() {
        begin();
        commit(aws, "start", "");
        commit(aws, "left", "");
        aws.mark(key("both", ""), 2, 0, AWS);
        history.add(0, AWS, new Change.Marked(key("both", ""), 3, 0, AWS));
        history.add(0, AWS, new Change.Marked(key("both", ""), 2, 2, AWS));

        assertBroken(
                "JoinSound: slot 0 of J#both# was filled twice",
                "JoinSound: J#both# waits for 2, but an arrival says 3",
                "InputsCommitted: slot 2 of J#both# was marked, but AWS has no register of no step that leads there",
                "JoinSound: slot 2 of J#both#, which waits for 2");
    }

    @Test
    void rewriteOfMoreThanThePlacementIsFound() {
        begin();
        commit(aws, "start", "");
        Register was = Objects.requireNonNull(aws.takeOver(key("start", "")));
        Register is = new Register(Outcome.OK, was.value(), "thief", Map.of(), -1, was.at(), true);
        history.add(0, AWS, new Change.Rewritten(key("start", ""), was, is));
        history.add(0, AWS, new Change.Rewritten(key("start", ""), was, was));

        assertBroken(
                "Monotone: R#start# changed after it was taken over",
                "Monotone: R#start# got other successors",
                "Monotone: R#start# changed in more than its placement",
                "Monotone: R#start# was rewritten from what it was not",
                "Monotone: R#start# changed after it was taken over");
    }

    @Test
    void secondEndIsFound() {
        ExecutionRow row = begin();
        ExecutionRow ended = row.ended(Status.FAILED, new Ending.Of(Bytes.utf8("{}")));
        aws.putIfAbsent(key("start", ""), register("start", "start", Outcome.FAILED));
        history.add(0, AWS, new Change.Ended(row, ended));
        history.add(0, AWS, new Change.Ended(ended, ended));

        assertBroken("Monotone: execution w/1 ended again", "OneResult: execution w/1 ended twice");
    }

    @Test
    void failureWithoutAFailedStepIsFound() {
        begin();
        aws.end(EXECUTION, Status.FAILED, new Ending.Of(Bytes.utf8("{}")));

        assertBroken("OneResult: execution w/1 failed, but no step has");
    }

    @Test
    void resultThatNobodyCommittedIsFound() {
        begin();
        aws.end(EXECUTION, Status.DONE, new Ending.Of(Bytes.utf8("{}")));

        assertBroken("OneResult: execution w/1 is done with a result that no end has committed");
    }

    @Test
    void executionThatTheSweepersGaveUpMayFailWithoutAStepThatHas() {
        begin();
        commit(aws, "start", "");
        StepFailure failure = new StepFailure("start", "dev.jointlambda.GaveUp", "the end is missing", AWS, 8);
        aws.end(EXECUTION, Status.FAILED, new Ending.Of(Bytes.of(JsonCodecs.STEP_FAILURE.encode(failure))));

        assertBroken();
    }

    private static StepModel step(String name, Edge... edges) {
        return new StepModel(name, AWS, ALIYUN, Duration.ofMinutes(1), Map.of(), List.of(edges));
    }

    private MemoryStore store(Cloud cloud) {
        return new MemoryStore(1_000_000, change -> history.add(0, cloud, change), removal -> {});
    }

    private ExecutionRow begin() {
        return aws.create(Samples.execution(EXECUTION, "{}"));
    }

    private static StepKey key(String step, String index) {
        return new StepKey(EXECUTION, step, index);
    }

    private void ran(String step, String index) {
        history.add(0, AWS, new Change.Ran(EXECUTION, step, index));
    }

    private static void commit(StateStore store, String step, String index) {
        store.putIfAbsent(key(step, index), register(step, step, Outcome.OK, targets(step)));
    }

    private static Register register(String step, String nonce, Outcome outcome, String... successors) {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (String successor : successors) {
            placed.put(successor, AWS);
        }
        Register sample = Samples.register(nonce);
        int items = step.equals("list") ? 2 : -1;
        return new Register(outcome, sample.value(), nonce, placed, items, sample.at(), false);
    }

    /** Where a step of {@link #MODEL} goes on. */
    private static String[] targets(String step) {
        return MODEL.step(step).edges().stream()
                .map(Edge::target)
                .filter(target -> !target.isEmpty())
                .toArray(String[]::new);
    }

    private void assertBroken(String... sentences) {
        assertEquals(
                String.join("\n", sentences),
                String.join("\n", Invariants.broken(EXECUTION, history.of(EXECUTION), MODEL)));
    }
}
