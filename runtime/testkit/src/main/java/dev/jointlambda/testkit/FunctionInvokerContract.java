package dev.jointlambda.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FunctionInvoker} does. An implementation's test extends this and provides one function that notes
 * the events it gets, in an environment made anew for each test.
 */
public abstract class FunctionInvokerContract {
    /** For subclasses. */
    protected FunctionInvokerContract() {}

    /** The invoker to test. */
    public abstract FunctionInvoker invoker();

    /** The name of a function that notes its events. */
    public abstract String function();

    /** Waits until the function has got at least so many events, and returns all that it got, repeats too. */
    public abstract Collection<Bytes> delivered(int atLeast) throws Exception;

    /** Makes the cloud refuse connections from now on. */
    public abstract void refuseConnections() throws Exception;

    @Test
    final void acceptedEventIsDeliveredAsItWas() throws Exception {
        Bytes event = Bytes.utf8(Samples.UNICODE);

        assertInstanceOf(Answer.Accepted.class, invoker().invokeAsync(function(), "a", event.array()));

        assertTrue(delivered(1).contains(event));
    }

    @Test
    final void everyAcceptedEventIsDelivered() throws Exception {
        Set<Bytes> sent = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Bytes event = Bytes.utf8("{\"number\":" + i + "}");
            sent.add(event);
            assertInstanceOf(Answer.Accepted.class, invoker().invokeAsync(function(), "id-" + i, event.array()));
        }

        assertEquals(sent, new HashSet<>(delivered(20)));
    }

    @Test
    final void eventIdMayHaveEveryAllowedForm() throws Exception {
        List<String> ids = List.of("a", "_", "A-1_z", "n".repeat(128), "_" + "-9".repeat(60));
        for (String id : ids) {
            assertInstanceOf(Answer.Accepted.class, invoker().invokeAsync(function(), id, "{}".getBytes(UTF_8)), id);
        }

        assertTrue(delivered(ids.size()).size() >= ids.size());
    }

    @Test
    final void eventAsLargeAsTheLimitIsAccepted() throws Exception {
        Bytes event = event(invoker().eventLimit());

        assertInstanceOf(Answer.Accepted.class, invoker().invokeAsync(function(), "large", event.array()));

        assertTrue(delivered(1).contains(event));
    }

    @Test
    final void eventOverTheLimitIsRejected() {
        byte[] event = event(invoker().eventLimit() + 1).array();

        Answer.Rejected answer =
                assertInstanceOf(Answer.Rejected.class, invoker().invokeAsync(function(), "larger", event));

        assertFalse(answer.reason().isBlank());
    }

    @Test
    final void unknownFunctionIsRejectedWithItsName() {
        Answer.Rejected answer = assertInstanceOf(
                Answer.Rejected.class, invoker().invokeAsync("no-such-function", "a", "{}".getBytes(UTF_8)));

        assertTrue(answer.reason().contains("no-such-function"), answer.reason());
    }

    @Test
    final void refusedConnectionIsARejectionAndNoException() throws Exception {
        FunctionInvoker invoker = invoker();
        String function = function();
        refuseConnections();

        Answer answer = invoker.invokeAsync(function, "a", "{}".getBytes(UTF_8));

        assertFalse(assertInstanceOf(Answer.Rejected.class, answer).reason().isBlank());
    }

    @Test
    final void invocationsFromSeveralThreadsAreAllDelivered() throws Exception {
        FunctionInvoker invoker = invoker();
        List<Callable<Answer>> runners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            runners.add(() -> invoker.invokeAsync(
                    function(), "thread-" + number, ("{\"thread\":" + number + "}").getBytes(UTF_8)));
        }

        assertEquals(Set.of(new Answer.Accepted()), new HashSet<>(Race.of(runners)));

        assertEquals(6, new HashSet<>(delivered(6)).size());
    }

    /** A JSON object of a given size. */
    private static Bytes event(int length) {
        return Bytes.utf8("{\"a\":\"" + "x".repeat(length - 8) + "\"}");
    }
}
