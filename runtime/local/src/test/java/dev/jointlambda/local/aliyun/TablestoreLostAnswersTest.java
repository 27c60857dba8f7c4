package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.http.Between;
import dev.jointlambda.local.http.Fault;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lost answer is not a lost write; and where it may be one, nobody pretends otherwise. */
class TablestoreLostAnswersTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "1");
    private static final StepKey KEY = new StepKey(EXECUTION, "reserve", "");
    private static final Value VALUE = new Value.Inline(Bytes.utf8("{}"));
    private static final Register REGISTER =
            new Register(Outcome.OK, VALUE, "mine", Map.of("ship", Cloud.AWS), -1, 5, false);
    private static final Sweeps SWEEPS = new Sweeps("ship#", 5_000, 1);
    private static final Slot SLOT = new Slot("step", Outcome.OK, VALUE, "mine", 5);

    private final TablestoreEndpoint endpoint =
            TablestoreEndpoint.create(Local.INSTANCE, Local.KEY, InstantSource.system());
    private final HttpFront front = HttpFront.start("tablestore", endpoint);
    private final CloudServices services;
    private final StateStore store;

    TablestoreLostAnswersTest() {
        endpoint.createStateTables(Local.TABLE, Duration.ofDays(14));
        services = Local.services(front.uri(), front.uri(), URI.create("http://127.0.0.1:9/b"));
        store = services.store();
    }

    @AfterEach
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsReadBack() {
        lose();
        assertEquals(REGISTER, store.putIfAbsent(KEY, REGISTER));
        assertEquals(Map.of("PutRow", 1L, "GetRow", 1L), endpoint.requests());
    }

    @Test
    void aCommitThatNeverArrivedIsNotReportedAsOne() {
        front.once(new Fault.ResetBeforeReading());
        StoreException e = assertThrows(StoreException.class, () -> store.putIfAbsent(KEY, REGISTER));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("Tablestore: PutRow of row \"R#reserve#\" of \"order/1\" in table \"jointlambda\""
                                + " failed, no answer: "),
                e.getMessage());
        assertNull(store.read(KEY));
    }

    @Test
    void anErrorOfTheServerLeavesItOpenAndIsReadBack() {
        store.putIfAbsent(KEY, REGISTER);
        front.once(new Fault.Status(500));
        Register late = new Register(Outcome.FAILED, VALUE, "late", Map.of(), -1, 6, false);
        assertEquals(REGISTER, store.putIfAbsent(KEY, late));
    }

    @Test
    void aBusyServerIsAskedAgain() {
        endpoint.throttle(2);
        assertEquals(REGISTER, store.putIfAbsent(KEY, REGISTER));
        endpoint.throttle(2);
        assertEquals(REGISTER, store.read(KEY));
    }

    @Test
    void aTakeOverWhoseAnswerIsLostIsReadBack() {
        store.putIfAbsent(KEY, REGISTER);
        lose();
        Register taken = store.takeOver(KEY);
        assertEquals(store.read(KEY), taken);
        assertTrue(taken != null && taken.multi());
    }

    @Test
    void aTakeOverThatNeverArrivedIsNotReportedAsOne() {
        store.putIfAbsent(KEY, REGISTER);
        front.once(new Fault.ResetBeforeReading());
        assertThrows(StoreException.class, () -> store.takeOver(KEY));
        assertEquals(REGISTER, store.read(KEY));
    }

    @Test
    void aTakeOverOfWhatIsCommittedMeanwhileIsDone() throws Exception {
        HttpService between = new Between(
                endpoint, request -> request.path().equals("/UpdateRow"), () -> store.putIfAbsent(KEY, REGISTER));
        try (HttpFront other = HttpFront.start("between", between)) {
            CloudServices meanwhile = Local.services(other.uri(), other.uri(), URI.create("http://127.0.0.1:9/b"));
            Register taken = meanwhile.store().takeOver(KEY);
            assertTrue(taken != null && taken.multi());
            assertEquals(taken, store.read(KEY));
            Local.close(meanwhile);
        }
    }

    @Test
    void aMoveWhoseAnswerIsLostIsReadBack() {
        store.putIfAbsent(KEY, REGISTER);
        lose();
        Register moved = store.replace(KEY, "ship", Cloud.AWS, Cloud.ALIYUN);
        assertTrue(moved != null && moved.placed().get("ship") == Cloud.ALIYUN);
    }

    @Test
    void aMoveThatMayStillHappenIsNotReportedAsRefused() {
        store.putIfAbsent(KEY, REGISTER);
        front.once(new Fault.ResetAfterReading());
        assertThrows(StoreException.class, () -> store.replace(KEY, "ship", Cloud.AWS, Cloud.ALIYUN));
        front.once(new Fault.ResetAfterReading());
        StepKey absent = new StepKey(EXECUTION, "absent", "");
        assertThrows(StoreException.class, () -> store.replace(absent, "ship", Cloud.AWS, Cloud.ALIYUN));
    }

    @Test
    void aMoveThatCanNoLongerHappenIsSettledWhateverBecameOfItsAnswer() {
        store.putIfAbsent(KEY, REGISTER);
        Register taken = store.takeOver(KEY);
        front.once(new Fault.ResetAfterReading());
        assertEquals(taken, store.replace(KEY, "ship", Cloud.AWS, Cloud.ALIYUN));
    }

    @Test
    void arrivalsWhoseAnswersAreLostAreReadBack() {
        lose();
        JoinRow row = store.arrive(KEY, 2, 0, SLOT);
        assertEquals(new JoinRow(2, Map.of(0, SLOT), Map.of()), row);
        lose();
        assertTrue(store.mark(KEY, 2, 1, Cloud.AWS).complete());
    }

    @Test
    void arrivalsThatNeverArrivedAreNotReportedAsSuch() {
        front.once(new Fault.ResetBeforeReading());
        assertThrows(StoreException.class, () -> store.arrive(KEY, 2, 0, SLOT));
        store.mark(KEY, 2, 1, Cloud.AWS);
        front.once(new Fault.ResetBeforeReading());
        assertThrows(StoreException.class, () -> store.arrive(KEY, 2, 0, SLOT));
    }

    @Test
    void startAndEndWhoseAnswersAreLostAreReadBack() {
        ExecutionRow row = execution();
        lose();
        assertEquals(row, store.create(row));
        ExecutionRow.Ending result = new ExecutionRow.Ending.Of(Bytes.utf8("1"));
        lose();
        assertEquals(
                row.ended(ExecutionRow.Status.DONE, result), store.end(EXECUTION, ExecutionRow.Status.DONE, result));
    }

    @Test
    void anEndThatNeverArrivedIsNotReportedAsOne() {
        store.create(execution());
        front.once(new Fault.ResetBeforeReading());
        ExecutionRow.Ending result = new ExecutionRow.Ending.Of(Bytes.utf8("1"));
        assertThrows(StoreException.class, () -> store.end(EXECUTION, ExecutionRow.Status.DONE, result));
    }

    @Test
    void aRescheduleWhoseAnswerIsLostIsReadBack() {
        ExecutionRow row = store.create(execution());
        lose();
        assertEquals(row.rescheduled(60, SWEEPS), store.reschedule(EXECUTION, row.due(), 60, SWEEPS));
        lose();
        assertEquals(
                row.rescheduled(60, Sweeps.NONE),
                store.reschedule(EXECUTION, 60, 60, Sweeps.NONE),
                "to the same time, so that the sweeps tell");
    }

    @Test
    void aRescheduleThatMayStillHappenIsNotReportedAsRefused() {
        ExecutionRow row = store.create(execution());
        front.once(new Fault.ResetAfterReading());
        StoreException e = assertThrows(StoreException.class, () -> store.reschedule(EXECUTION, row.due(), 60, SWEEPS));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("Tablestore: UpdateRow of row \"X\" of \"order/1\" in table \"jointlambda\""
                                + " failed, no answer: "),
                e.getMessage());
        assertEquals(row, store.execution(EXECUTION));
        front.once(new Fault.Status(500));
        assertThrows(StoreException.class, () -> store.reschedule(EXECUTION, row.due(), row.due(), SWEEPS));
        front.once(new Fault.ResetBeforeReading());
        ExecutionId absent = new ExecutionId("order", "absent");
        assertThrows(StoreException.class, () -> store.reschedule(absent, 3, 60, SWEEPS));
    }

    @Test
    void aRescheduleThatCanNoLongerHappenIsSettledWhateverBecameOfItsAnswer() {
        ExecutionRow row = store.create(execution());
        ExecutionRow moved = store.reschedule(EXECUTION, row.due(), 60, SWEEPS);
        front.once(new Fault.ResetAfterReading());
        assertEquals(moved, store.reschedule(EXECUTION, row.due(), 90, Sweeps.NONE), "another was first");
        ExecutionRow.Ending result = new ExecutionRow.Ending.Of(Bytes.utf8("1"));
        ExecutionRow ended = store.end(EXECUTION, ExecutionRow.Status.DONE, result);
        front.once(new Fault.ResetAfterReading());
        assertEquals(ended, store.reschedule(EXECUTION, 60, 90, Sweeps.NONE), "it has ended");
    }

    @Test
    void aBusyServerReschedulesWhenAskedAgain() {
        ExecutionRow row = store.create(execution());
        endpoint.throttle(2);
        assertEquals(row.rescheduled(60, SWEEPS), store.reschedule(EXECUTION, row.due(), 60, SWEEPS));
    }

    @Test
    void whatIsDueIsAnErrorWhileItCannotBeRead() {
        OpenEntry entry = new OpenEntry("q", 7, 1, EXECUTION);
        store.index(entry);
        front.fault(new Fault.Status(500));
        StoreException e = assertThrows(StoreException.class, () -> store.due("q", 7, 1, null, 10));
        assertTrue(
                String.valueOf(e.getMessage()).startsWith("Tablestore: GetRange of row \"\" of \"q#7\" in table"),
                e.getMessage());
        front.up();
        assertEquals(List.of(entry), store.due("q", 7, 1, null, 10));
    }

    @Test
    void valueRowsAndTheIndexSayWhenTheyDoNotKnow() {
        lose();
        store.putValue(EXECUTION, KEY.valueKey("n"), new byte[] {1});
        OpenEntry entry = OpenEntry.of("q", 1, EXECUTION);
        lose();
        assertThrows(StoreException.class, () -> store.index(entry));
        store.index(entry);
        assertEquals(List.of(entry), store.due("q", entry.shard(), 1, null, 10));
        lose();
        assertThrows(StoreException.class, () -> store.unindex(entry));
        store.unindex(entry);
        assertEquals(List.of(), store.due("q", entry.shard(), 1, null, 10));
    }

    @Test
    void aStoreThatIsDownIsAnErrorWithoutSecrets() {
        front.fault(new Fault.Refused());
        for (StoreException e : List.of(
                assertThrows(StoreException.class, () -> store.read(KEY)),
                assertThrows(StoreException.class, () -> store.putIfAbsent(KEY, REGISTER)))) {
            assertNoSecret(e);
        }
        front.fault(new Fault.Status(403));
        StoreException refused = assertThrows(StoreException.class, () -> store.putIfAbsent(KEY, REGISTER));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("Tablestore: PutRow of row \"R#reserve#\" of \"order/1\" in table \"jointlambda\""
                                + " failed, OTSAuthFailed: "),
                refused.getMessage());
        assertNoSecret(refused);
    }

    private void lose() {
        front.once(new Fault.LoseAnswer());
    }

    private static void assertNoSecret(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(Local.KEY.secret()), "a secret in " + trace);
    }

    private static ExecutionRow execution() {
        return new ExecutionRow(
                EXECUTION, ExecutionRow.Status.RUNNING, "ab", VALUE, 1, 1, 1_000, 2_000, 3, Sweeps.NONE, null);
    }
}
