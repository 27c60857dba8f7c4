package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import dev.jointlambda.runtime.spi.StateStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
    private static final Edge NEXT = Edge.to("next", AWS);
    private static final Edge CHOSEN = Edge.to("left", AWS).chosen();
    private static final Edge EACH = Edge.forEach("item", AWS, Edge.collect("sum", 0, 1, AWS));
    private static final Edge COLLECT = Edge.collect("sum", 0, 1, AWS);
    private static final Edge END = Edge.end(AWS);

    private final FixedBinding own = new FixedBinding();
    private final FixedBinding standIn = new FixedBinding();
    private final List<String> calls = new ArrayList<>();
    private final List<String> invoked = new ArrayList<>();
    private boolean ran;

    RehearsalTest() {
        standIn.services = new CloudServices(store(), invoker(), Untouched.of(BlobStore.class));
    }

    @Test
    void aStepIsRehearsedToTheInvocationOfItsSuccessorWithoutItsCode() throws Exception {
        rehearse("first", NEXT);

        assertEquals(List.of("read", "putIfAbsent"), calls);
        assertEquals(List.of("test-flow-next"), invoked);
        assertTrue(!ran, "the user's code was called");
    }

    @Test
    void aStepThatChoosesGoesOnAlongEachOfItsEdges() throws Exception {
        rehearse("chooses", CHOSEN);

        assertEquals(List.of("test-flow-left"), invoked);
    }

    @Test
    void aListIsRehearsedWithOneItem() throws Exception {
        rehearse("lists", EACH);

        assertEquals(List.of("test-flow-item"), invoked);
    }

    @Test
    void anItemIsRehearsedToItsCollector() throws Exception {
        rehearse("item", COLLECT);

        assertEquals(List.of("readJoin", "arrive"), calls);
        assertEquals(List.of("test-flow-sum"), invoked);
    }

    @Test
    void anEndIsRehearsedToTheEndOfTheExecution() throws Exception {
        rehearse("sum", END);

        assertEquals(List.of("read", "putIfAbsent", "end"), calls);
        assertEquals(List.of(), invoked);
    }

    @Test
    void aSweeperIsRehearsedWithItsTimer() throws Exception {
        Sweeper sweeper = Sweeper.of(own, model());

        sweeper.rehearse(new SweeperFunction(sweeper), standIn);

        assertEquals(16, calls.size());
        assertEquals("due", calls.get(0));
    }

    @Test
    void chanceIsFreshAfterARestore() {
        own.restored();

        assertEquals(1, own.reseeded);
    }

    private void rehearse(String step, Edge... edges) throws IOException {
        StepRuntime runtime = StepRuntime.of(own, model(), step, edges);
        runtime.rehearse(new Step(runtime, step, edges), standIn);
    }

    private static WorkflowModel model() {
        Duration second = Duration.ofSeconds(1);
        return WorkflowModel.of(
                "flow",
                1,
                Duration.ofHours(1),
                "first",
                WorkflowModel.StepModel.of("first", AWS, second, NEXT),
                WorkflowModel.StepModel.of("next", AWS, second, Edge.to("chooses", AWS)),
                WorkflowModel.StepModel.of("chooses", AWS, second, CHOSEN),
                WorkflowModel.StepModel.of("left", AWS, second, Edge.to("lists", AWS)),
                WorkflowModel.StepModel.of("lists", AWS, second, EACH),
                WorkflowModel.StepModel.of("item", AWS, second, COLLECT),
                WorkflowModel.StepModel.of("sum", AWS, second, END));
    }

    /** A store that is empty, and notes what is called. */
    private StateStore store() {
        return (StateStore) Proxy.newProxyInstance(
                StateStore.class.getClassLoader(), new Class<?>[] {StateStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("inlineLimit")) {
                        return 1000;
                    }
                    calls.add(method.getName());
                    if (method.getReturnType() == Map.class) {
                        return Map.of();
                    }
                    return method.getReturnType() == List.class ? List.of() : null;
                });
    }

    private FunctionInvoker invoker() {
        return new FunctionInvoker() {
            @Override
            public int eventLimit() {
                return 100_000;
            }

            @Override
            public Answer invokeAsync(String function, String eventId, byte[] event) {
                invoked.add(function);
                return new Answer.Accepted();
            }
        };
    }

    /** As the processor writes one. */
    private final class Step implements Rehearsed {
        private final StepRuntime runtime;
        private final String step;
        private final Edge[] edges;

        Step(StepRuntime runtime, String step, Edge... edges) {
            this.runtime = runtime;
            this.step = step;
            this.edges = edges;
        }

        @Override
        public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
            Delivery delivery = runtime.receive(event, invocation);
            if (delivery == null) {
                throw new IOException("the event was dropped");
            }
            Committed<@Nullable String> committed = delivery.committed(JsonCodecs.STRING);
            if (committed == null) {
                Result<@Nullable String> result = delivery.run(context -> {
                    ran = true;
                    return "";
                });
                committed = edges[0].equals(CHOSEN)
                        ? delivery.commit(JsonCodecs.STRING, result, chosen -> CHOSEN)
                        : delivery.commit(JsonCodecs.STRING, result);
            }
            committed.next(edges);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            delivery.finish(said);
            assertTrue(said.size() > 0);
        }

        @Override
        public StepFunction twin(CloudBinding cloud) {
            return new Step(StepRuntime.of(cloud, model(), step, edges), step, edges);
        }
    }

    private record SweeperFunction(Sweeper sweeper) implements Rehearsed {
        @Override
        public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
            sweeper.handle(event, answer, invocation);
        }

        @Override
        public StepFunction twin(CloudBinding cloud) {
            return new SweeperFunction(Sweeper.of(cloud, model()));
        }
    }
}
