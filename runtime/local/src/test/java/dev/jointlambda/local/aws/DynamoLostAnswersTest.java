package dev.jointlambda.local.aws;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.http.Between;
import dev.jointlambda.local.http.Fault;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client repeats a write whose answer is lost: it finds its own first one, and that is a success. */
final class DynamoLostAnswersTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "1");
    private static final StepKey KEY = new StepKey(EXECUTION, "reserve", "");
    private static final Value VALUE = new Value.Inline(Bytes.utf8("{}"));
    private static final Register REGISTER = new Register(Outcome.OK, VALUE, "mine", Map.of("ship", AWS), -1, 5, false);
    private static final Slot SLOT = new Slot("step", Outcome.OK, VALUE, "mine", 5);
    private static final Sweeps SWEEPS = new Sweeps("ship#", 5_000, 1);
    private static final ExecutionRow ROW = new ExecutionRow(
            EXECUTION, ExecutionRow.Status.RUNNING, "ab", VALUE, 1, 1, 1_000, 2_000, 3, Sweeps.NONE, null);
    private static final ExecutionRow.Ending RESULT = new ExecutionRow.Ending.Of(Bytes.utf8("1"));

    private final LocalAws aws = new LocalAws();
    private final StateStore store = aws.services().store();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void aRescheduleFindsItself() {
        lose();
        assertEquals(ROW, store.create(ROW));
        lose();
        assertEquals(ROW.rescheduled(60, SWEEPS), store.reschedule(EXECUTION, 3, 60, SWEEPS));
        lose();
        assertEquals(ROW.rescheduled(60, Sweeps.NONE), store.reschedule(EXECUTION, 60, 60, Sweeps.NONE));
        assertEquals(ROW.rescheduled(60, Sweeps.NONE), store.execution(EXECUTION));
    }

    @Test
    void anEndFindsItself() {
        store.create(ROW);
        lose();
        assertEquals(
                ROW.ended(ExecutionRow.Status.DONE, RESULT), store.end(EXECUTION, ExecutionRow.Status.DONE, RESULT));
    }

    @Test
    void aCommitATakeOverAndAMoveFindThemselves() {
        lose();
        assertEquals(REGISTER, store.putIfAbsent(KEY, REGISTER));
        Register moved = new Register(Outcome.OK, VALUE, "mine", Map.of("ship", ALIYUN), -1, 5, false);
        lose();
        assertEquals(moved, store.replace(KEY, "ship", AWS, ALIYUN));
        Register taken = new Register(Outcome.OK, VALUE, "mine", Map.of("ship", ALIYUN), -1, 5, true);
        lose();
        assertEquals(taken, store.takeOver(KEY));
    }

    @Test
    void aTakeOverOfWhatIsCommittedMeanwhileIsDone() {
        HttpService between = new Between(
                aws.dynamo,
                request -> String.valueOf(request.header("X-Amz-Target")).endsWith("UpdateItem"),
                () -> store.putIfAbsent(KEY, REGISTER));
        try (HttpFront front = HttpFront.start("between", between)) {
            Map<String, String> environment = aws.environment();
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", front.uri().toString());

            Register taken = AwsCloud.from(environment).services(AWS).store().takeOver(KEY);

            assertEquals(new Register(Outcome.OK, VALUE, "mine", Map.of("ship", AWS), -1, 5, true), taken);
            assertEquals(taken, store.read(KEY));
        }
    }

    @Test
    void arrivalsFindThemselves() {
        lose();
        assertEquals(new JoinRow(2, Map.of(0, SLOT), Map.of()), store.arrive(KEY, 2, 0, SLOT));
        lose();
        assertEquals(new JoinRow(2, Map.of(0, SLOT), Map.of(AWS, Set.of(1))), store.mark(KEY, 2, 1, AWS));
    }

    @Test
    void entriesOfTheIndexAndValueRowsAreWrittenAgain() {
        OpenEntry entry = new OpenEntry("q", 7, 1, EXECUTION);
        lose();
        store.index(entry);
        lose();
        assertEquals(List.of(entry), store.due("q", 7, 1, null, 10));
        lose();
        store.unindex(entry);
        assertEquals(List.of(), store.due("q", 7, 1, null, 10));
        lose();
        store.putValue(EXECUTION, "V#a##n", new byte[] {1});
        assertEquals(
                Set.of("V#a##n"), store.readValues(EXECUTION, List.of("V#a##n")).keySet());
    }

    @Test
    void aRescheduleThatWasNeverAnsweredIsNotReportedAsRefused() {
        store.create(ROW);
        aws.dynamoFront.fault(new Fault.Status(500));
        StoreException e = assertThrows(StoreException.class, () -> store.reschedule(EXECUTION, 3, 60, SWEEPS));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("DynamoDB table \"rows\", row \"order/1 X\": UpdateItem failed: "),
                e.getMessage());
        StoreException due = assertThrows(StoreException.class, () -> store.due("q", 7, 1, null, 10));
        assertTrue(
                String.valueOf(due.getMessage())
                        .startsWith("DynamoDB table \"rows\", row \"open#q#7 *\": Query failed: "),
                due.getMessage());
        aws.dynamoFront.up();
        assertEquals(ROW, store.execution(EXECUTION));
    }

    @Test
    void aThrottledRescheduleIsRepeatedAFewTimes() {
        store.create(ROW);
        aws.dynamo.throttle(2);
        assertEquals(ROW.rescheduled(60, SWEEPS), store.reschedule(EXECUTION, 3, 60, SWEEPS));
        aws.dynamo.throttle(3);
        StoreException e = assertThrows(StoreException.class, () -> store.reschedule(EXECUTION, 60, 90, SWEEPS));
        assertTrue(
                String.valueOf(e.getMessage()).contains("ProvisionedThroughputExceededException (HTTP 400"),
                e.getMessage());
        assertEquals(ROW.rescheduled(60, SWEEPS), store.execution(EXECUTION));
    }

    @Test
    void refusedReschedulesCostOneWriteUnitAndOneRequest() {
        store.create(ROW);
        double before = aws.dynamo.consumed().written();
        long requests = aws.dynamoFront.requests();

        store.reschedule(EXECUTION, 3, 60, SWEEPS);
        store.reschedule(EXECUTION, 3, 90, SWEEPS);

        assertEquals(before + 2, aws.dynamo.consumed().written());
        assertEquals(requests + 2, aws.dynamoFront.requests(), "the row comes along with the refusal");
    }

    private void lose() {
        aws.dynamoFront.once(new Fault.LoseAnswer());
    }
}
