package dev.jointlambda.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.Destination;
import dev.jointlambda.local.functions.FunctionHost.Called;
import dev.jointlambda.local.functions.FunctionHost.Event;
import dev.jointlambda.local.functions.FunctionHost.Queued;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FunctionServiceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final RetryPolicy TWICE_MORE = new RetryPolicy(List.of(Duration.ZERO, Duration.ofMillis(1)));
    private static final StepFunction NOTHING = (event, answer, invocation) -> {};

    private final DeliveryFaults faults = new DeliveryFaults(42);
    private final PendingEvents pending = new PendingEvents();
    private LocalSettings settings =
            LocalSettings.defaults().withRetries(TWICE_MORE).withConcurrency(2);
    private @Nullable FunctionService opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private FunctionService service(StepFunction code) {
        FunctionService service = new FunctionService(Cloud.ALIYUN, settings, faults, pending);
        service.deploy(DeployedFunction.of("f", Duration.ofMinutes(1), new WarmInstances(() -> code), null));
        opened = service;
        return service;
    }

    private static Event event(String body, @Nullable String taskId) {
        return new Event(Bytes.utf8(body), Map.of("x-amzn-trace-id", "Root=1"), taskId);
    }

    private List<Integer> deliveries(FunctionService service) throws InterruptedException {
        assertTrue(pending.awaitNone(PATIENCE), "still something under way");
        return service.ran().stream().map(Ran::delivery).toList();
    }

    @Test
    void eventIsDeliveredWithItsTraceAndADeadline() throws Exception {
        Latest<String> seen = new Latest<>(10);
        long before = System.currentTimeMillis();
        FunctionService service = service((event, answer, invocation) -> {
            seen.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            seen.add(String.valueOf(invocation.trace()));
            seen.add(invocation.requestId());
            assertTrue(invocation.deadline() >= before + 60_000);
        });

        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", null)));
        assertEquals(List.of(1), deliveries(service));
        assertEquals(List.of("e", "Root=1", "ALIYUN-1"), seen.list());
        assertEquals(Bytes.utf8("e"), service.ran().get(0).event());
        assertEquals(List.of(), service.givenUp());
    }

    @Test
    void functionThatTakesLongerThanItMayIsInterruptedAndItsEventDeliveredAgain() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        FunctionService service = new FunctionService(Cloud.AWS, settings, faults, pending);
        opened = service;
        service.deploy(DeployedFunction.of(
                "f",
                Duration.ofMillis(20),
                new WarmInstances(() -> (event, answer, invocation) -> {
                    if (calls.incrementAndGet() == 1) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException("stopped", e);
                        }
                    }
                }),
                null));

        service.queue("f", event("e", null));

        assertEquals(List.of(1, 2), deliveries(service));
        assertEquals("stopped", String.valueOf(service.ran().get(0).error()).replaceAll(".*: ", ""));
        assertEquals(null, service.ran().get(1).error());
    }

    @Test
    void eventIsDeliveredAgainAndThenGivenUp() throws Exception {
        IllegalStateException no = new IllegalStateException("no");
        FunctionService service = service((event, answer, invocation) -> {
            throw no;
        });

        service.queue("f", event("e", null));
        assertEquals(List.of(1, 2, 3), deliveries(service));
        assertSame(no, service.ran().get(2).error());
        assertEquals(List.of(Bytes.utf8("e")), service.givenUp());
    }

    @Test
    void eventThatSucceedsInTheEndIsNotGivenUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FunctionService service = service((event, answer, invocation) -> {
            if (calls.incrementAndGet() < 3) {
                throw new StackOverflowError();
            }
        });

        service.queue("f", event("e", null));
        assertEquals(List.of(1, 2, 3), deliveries(service));
        assertEquals(List.of(), service.givenUp());
    }

    @Test
    void instanceIsUsedAgainUnlessItCrashed() throws Exception {
        settings = settings.withConcurrency(1);
        FunctionService service = service((event, answer, invocation) -> {
            if (event.read() == 'x') {
                throw new IllegalStateException("crash");
            }
        });

        service.queue("f", event("a", null));
        service.queue("f", event("b", null));
        assertEquals(List.of(1, 1), deliveries(service));
        assertEquals(1, service.coldStarts());
        service.queue("f", event("x", null));
        assertEquals(List.of(1, 1, 1, 2, 3), deliveries(service));
        assertEquals(3, service.coldStarts());
    }

    @Test
    void duplicatesAndDropsHappenAsTold() throws Exception {
        FunctionService service = service(NOTHING);

        faults.duplicate(1);
        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", null)));
        assertEquals(List.of(1, 1), deliveries(service));
        faults.drop(1);
        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", null)));
        assertEquals(List.of(1, 1), deliveries(service));
    }

    @Test
    void lateEventIsWaitedForAndThenDelivered() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Latest<String> seen = new Latest<>(10);
        FunctionService service = service((event, answer, invocation) -> {
            seen.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            first.countDown();
        });

        faults.delay(1, Duration.ofSeconds(1));
        assertEquals(Queued.ACCEPTED, service.queue("f", event("late", null)));
        faults.none();
        assertEquals(Queued.ACCEPTED, service.queue("f", event("prompt", null)));
        await(first);
        assertEquals(List.of(1, 1), deliveries(service));
        assertEquals(List.of("prompt", "late"), seen.list());
    }

    @Test
    void refusedEventMayBeSentAgainUnderTheSameTaskId() throws Exception {
        FunctionService service = service(NOTHING);

        faults.throttle(1);
        assertEquals(Queued.THROTTLED, service.queue("f", event("e", "t")));
        assertInstanceOf(Called.Throttled.class, service.call("f", event("e", null)));
        assertEquals(List.of(), deliveries(service));
        faults.throttle(0);
        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", "t")));
        assertEquals(List.of(1), deliveries(service));
    }

    @Test
    void eventsAreRefusedWhileThereIsNoRoom() throws Exception {
        settings = settings.withEventsHeld(1);
        CountDownLatch go = new CountDownLatch(1);
        FunctionService service = service((event, answer, invocation) -> await(go));

        assertEquals(Queued.ACCEPTED, service.queue("f", event("1", "one")));
        assertEquals(Queued.THROTTLED, service.queue("f", event("2", "two")));
        assertFalse(pending.awaitNone(Duration.ZERO));
        go.countDown();
        assertEquals(List.of(1), deliveries(service));
        assertEquals(Queued.ACCEPTED, service.queue("f", event("2", "two")));
        assertEquals(Queued.REPEATED, repeatedOnceThereIsRoom(service));
        assertEquals(List.of(1, 1), deliveries(service));
    }

    private Queued repeatedOnceThereIsRoom(FunctionService service) throws InterruptedException {
        assertTrue(pending.awaitNone(PATIENCE), "still something under way");
        return service.queue("f", event("2", "two"));
    }

    @Test
    void givenUpEventsAndRepeatsTakeNoRoom() throws Exception {
        settings = settings.withEventsHeld(1);
        FunctionService service = service((event, answer, invocation) -> {
            throw new IllegalStateException("no");
        });

        for (int i = 0; i < 5; i++) {
            assertEquals(Queued.ACCEPTED, service.queue("f", event("e", "t" + i)));
            assertTrue(pending.awaitNone(PATIENCE), "still something under way");
            assertEquals(Queued.REPEATED, service.queue("f", event("e", "t" + i)));
        }
        assertEquals(5, service.givenUp().size());
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void recordOfAnEventGivenUpGoesWhereFailuresGo(Cloud cloud) throws Exception {
        settings = settings.withRetries(new RetryPolicy(List.of()));
        Latest<String> records = new Latest<>(10);
        FunctionService service = new FunctionService(cloud, settings, faults, pending);
        opened = service;
        service.deploy(DeployedFunction.of(
                "f",
                Duration.ofMinutes(1),
                new WarmInstances(() -> (event, answer, invocation) -> {
                    throw new IllegalStateException("no");
                }),
                Destination.of("s")));
        service.deploy(DeployedFunction.of(
                "s",
                Duration.ofMinutes(1),
                new WarmInstances(() -> (event, answer, invocation) ->
                        records.add(new String(event.readAllBytes(), StandardCharsets.UTF_8))),
                null));

        service.queue("f", event("{\"e\":1}", null));

        assertEquals(List.of(1, 1), deliveries(service));
        assertEquals(List.of(Bytes.utf8("{\"e\":1}")), service.givenUp());
        assertEquals(
                cloud == Cloud.AWS
                        ? "{'version':'1.0','timestamp':'T','requestContext':{'requestId':'R','functionArn':"
                                + "'arn:aws:lambda:local:000000000000:function:f:$LATEST','condition':'RetriesExhausted',"
                                + "'approximateInvokeCount':1},'requestPayload':{'e':1},'responseContext':{'statusCode':200,"
                                + "'functionError':'Unhandled'},'responsePayload':{'errorMessage':'no','errorType':"
                                + "'java.lang.IllegalStateException'}}"
                        : "{'timestamp':T,'requestContext':{'requestId':'R','functionArn':'acs:fc:::functions/f',"
                                + "'condition':'RetriesExhausted','approximateInvokeCount':1},'requestPayload':"
                                + "'{\\'e\\':1}','responseContext':{'statusCode':200,'functionError':"
                                + "'UnhandledInvocationError'},'responsePayload':'{\\'errorMessage\\':\\'no\\',"
                                + "\\'errorType\\':\\'java.lang.IllegalStateException\\'}'}",
                records.list()
                        .get(0)
                        .replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"T\"")
                        .replaceAll("\"timestamp\":\\d+", "\"timestamp\":T")
                        .replaceAll("f-\\d+", "R")
                        .replace('"', '\''));
    }

    @Test
    void timerRunsAFunctionAgainAndAgainWhileItsCloudIsUpAndNobodyWaitsForIt() throws Exception {
        CountDownLatch three = new CountDownLatch(3);
        Latest<String> events = new Latest<>(10);
        AtomicInteger asked = new AtomicInteger();
        FunctionService service = service((event, answer, invocation) -> {
            events.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            three.countDown();
            throw new IllegalStateException("a timer's run is not repeated");
        });

        service.every(Duration.ofMillis(1), "f", () -> asked.incrementAndGet() % 2 == 0);

        assertTrue(three.await(1, TimeUnit.MINUTES));
        assertTrue(asked.get() >= 6, () -> "asked " + asked);
        assertEquals(List.of(), deliveries(service));
        assertEquals(List.of(), service.givenUp());
        assertTrue(events.list().get(0).startsWith("{\"triggerTime\":\""), events.list()::toString);
    }

    @Test
    void taskIdIsKnownPerFunction() throws Exception {
        FunctionService service = service(NOTHING);
        service.deploy(DeployedFunction.of("g", Duration.ofMinutes(1), new WarmInstances(() -> NOTHING), null));

        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", "t")));
        assertEquals(Queued.REPEATED, service.queue("f", event("e", "t")));
        assertEquals(Queued.ACCEPTED, service.queue("g", event("e", "t")));
        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", null)));
        assertEquals(Queued.ACCEPTED, service.queue("f", event("e", null)));
        assertEquals(List.of(1, 1, 1, 1), deliveries(service));
    }

    @Test
    void unknownFunctionIsSaidToBeUnknown() throws Exception {
        FunctionService service = service(NOTHING);

        assertEquals(Queued.UNKNOWN_FUNCTION, service.queue("h", event("e", null)));
        assertInstanceOf(Called.UnknownFunction.class, service.call("h", event("e", null)));
        assertEquals(List.of(), deliveries(service));
    }

    @Test
    void callReturnsTheAnswerOrTheError() {
        FunctionService service = service((event, answer, invocation) -> {
            int first = event.read();
            if (first == 'x') {
                throw new IllegalStateException("no");
            }
            answer.write(first);
        });

        assertEquals(new Called.Returned(Bytes.utf8("a")), service.call("f", event("a", null)));
        assertEquals(
                new Called.Failed(
                        Bytes.utf8("{\"errorMessage\":\"no\",\"errorType\":\"java.lang.IllegalStateException\"}")),
                service.call("f", event("x", null)));
    }

    @Test
    void noMoreFunctionsRunAtATimeThanTold() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        FunctionService service = service((event, answer, invocation) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            two.countDown();
            await(two);
            running.decrementAndGet();
        });

        for (int i = 0; i < 20; i++) {
            service.queue("f", event("e", null));
        }
        assertEquals(20, deliveries(service).size());
        assertEquals(2, most.get());
    }

    @Test
    void forgettingClearsWhatRan() throws Exception {
        FunctionService service = service(NOTHING);
        service.queue("f", event("e", null));
        assertEquals(List.of(1), deliveries(service));

        service.forget();
        assertEquals(List.of(), service.ran());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
