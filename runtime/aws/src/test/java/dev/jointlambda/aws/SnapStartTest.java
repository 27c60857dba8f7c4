package dev.jointlambda.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Rehearsable;
import dev.jointlambda.runtime.Rehearsed;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkSystemSetting;

class SnapStartTest {
    private static final String SECRET =
            "{\\\"JOINTLAMBDA_SIGNING_KEYS\\\":\\\"k1:" + Base64.getEncoder().encodeToString(new byte[32]) + "\\\"}";
    private static final StepKey KEY = new StepKey(new ExecutionId("shop", "e1"), "reserve", "");

    /** What came, to the services themselves and not to those that stand in: what was called, by whom, over which port. */
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(String.valueOf(record.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger("dev.jointlambda");
    private HttpServer server;
    private HttpServer platform;
    private int sessions;

    private record Request(String what, String keyId, int port) {}

    @BeforeEach
    void start() throws IOException {
        server = serve(this::service);
        platform = serve(this::credentials);
        logger.addHandler(log);
        System.setProperty(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property(), address(platform));
    }

    private static HttpServer serve(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        server.stop(0);
        platform.stop(0);
        logger.removeHandler(log);
        System.clearProperty(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property());
    }

    @Test
    void aRehearsalCallsEveryServiceThatStandsInAndNoOther() {
        Calls function = new Calls(binding(environment()));

        function.hooks().beforeCheckpoint(Core.getGlobalContext());

        assertTrue(function.done);
        assertEquals(List.of(), warnings);
        assertEquals(
                List.of("credentials"), requests.stream().map(Request::what).toList());
    }

    @Test
    void whatFailsInARehearsalIsLoggedAndTheSnapshotIsTaken() {
        Calls function = new Calls(binding(environment()));
        function.failure = new IllegalStateException("no");
        platform.stop(0);

        function.hooks().beforeCheckpoint(Core.getGlobalContext());

        assertEquals(
                List.of(
                        "before the snapshot, handling an event could not be rehearsed: the first event after each restore"
                                + " takes longer, and nothing else is different; look at the cause: it is a fault of this"
                                + " function's build or of jointlambda",
                        "before the snapshot, getting credentials could not be rehearsed: the first event after each restore"
                                + " takes longer, and nothing else is different; look at the cause, and publish the version"
                                + " again"),
                warnings);
    }

    @Test
    void secretsAreReadAgainAfterARestore() {
        AwsBinding binding = binding(environment());
        SnapshotHooks hooks = new Calls(binding).hooks();
        assertEquals("k1", binding.settings().keys().current());

        hooks.beforeCheckpoint(Core.getGlobalContext());
        requests.clear();
        hooks.afterRestore(Core.getGlobalContext());

        assertEquals("k1", binding.settings().keys().current());
        assertEquals(1, count("GetSecretValue"));
    }

    @Test
    void credentialsAreGotAgainAfterARestoreThoughTheOldOnesHaveNotExpired() {
        AwsBinding binding = binding(environment());
        SnapshotHooks hooks = new Calls(binding).hooks();
        hooks.beforeCheckpoint(Core.getGlobalContext());
        String before = last("credentials").keyId();

        hooks.afterRestore(Core.getGlobalContext());
        StateStore store = binding.services(Cloud.AWS).store();
        assertEquals(null, store.read(KEY));

        assertEquals("session1", before);
        assertEquals("session2", last("GetItem").keyId());
    }

    @Test
    void keysInVariablesAreNotTakenWhereLambdaHandsThemOut() {
        Map<String, String> environment = environment();
        environment.put("AWS_ACCESS_KEY_ID", "stale");
        environment.put("AWS_SECRET_ACCESS_KEY", "stale");

        binding(environment).services(Cloud.AWS).store().read(KEY);

        assertEquals("session1", last("GetItem").keyId());
    }

    @Test
    void noConnectionToAServiceOutlivesTheSnapshot() {
        AwsBinding binding = binding(environment());
        SnapshotHooks hooks = new Calls(binding).hooks();
        hooks.beforeCheckpoint(Core.getGlobalContext());
        Set<Integer> before = Set.copyOf(requests.stream().map(Request::port).toList());
        hooks.afterRestore(Core.getGlobalContext());
        requests.clear();

        binding.services(Cloud.AWS).store().read(KEY);

        assertFalse(before.contains(last("GetItem").port()), "a connection was there before");
    }

    @Test
    void withoutSnapStartNothingIsRegistered() {
        Map<String, String> environment = environment();
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");

        assertFalse(binding(environment).awaitsSnapshot());
        assertTrue(binding(environment()).awaitsSnapshot());
    }

    private static AwsBinding binding(Map<String, String> environment) {
        return (AwsBinding) AwsCloud.from(environment);
    }

    private Request last(String what) {
        return requests.stream()
                .filter(request -> request.what().equals(what))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private long count(String what) {
        return requests.stream().filter(request -> request.what().equals(what)).count();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(Map.of(
                "JOINTLAMBDA_PREFIX", "shop",
                "JOINTLAMBDA_TABLE", "rows",
                "JOINTLAMBDA_BUCKET", "objects",
                "JOINTLAMBDA_SECRET", "shop",
                "AWS_REGION", "eu-central-1",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", address(platform)));
        for (String service : List.of("DYNAMODB", "LAMBDA", "S3", "SECRETS_MANAGER")) {
            all.put("AWS_ENDPOINT_URL_" + service, address(server));
        }
        return all;
    }

    private void service(HttpExchange exchange) throws IOException {
        var unused = exchange.getRequestBody().readAllBytes();
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String what = target.substring(target.indexOf('.') + 1);
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        requests.add(new Request(what, authorization.replaceAll(".*Credential=([^/]*)/.*", "$1"), port(exchange)));
        answer(exchange, what.equals("GetSecretValue") ? "{\"SecretString\":\"" + SECRET + "\"}" : "{}");
    }

    private void credentials(HttpExchange exchange) throws IOException {
        sessions++;
        requests.add(new Request("credentials", "session" + sessions, port(exchange)));
        answer(
                exchange,
                "{\"AccessKeyId\":\"session" + sessions + "\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\","
                        + "\"Expiration\":\"2099-01-01T00:00:00Z\"}");
    }

    private static int port(HttpExchange exchange) {
        return exchange.getRemoteAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A function whose rehearsal calls all that a function calls. */
    private static final class Calls implements Rehearsed, Rehearsable {
        private final AwsBinding binding;
        private boolean done;
        private @Nullable RuntimeException failure;

        Calls(AwsBinding binding) {
            this.binding = binding;
        }

        SnapshotHooks hooks() {
            return new SnapshotHooks(this, this, binding);
        }

        @Override
        public CloudBinding cloud() {
            return binding;
        }

        @Override
        public void rehearse(Rehearsed function, CloudBinding standIn) throws IOException {
            if (failure != null) {
                throw failure;
            }
            assertEquals("rehearsal", standIn.settings().keys().current());
            StateStore store = standIn.services(Cloud.AWS).store();
            var register = store.read(KEY);
            if (register == null) {
                throw new IOException("the store that stands in has no row");
            }
            List<Object> answers = new ArrayList<>();
            answers.add(store.putIfAbsent(KEY, register));
            answers.add(store.takeOver(KEY));
            answers.add(store.mark(KEY, 1, 0, Cloud.AWS));
            answers.add(store.execution(KEY.execution()));
            answers.add(store.readAll(List.of(KEY)));
            answers.add(store.due("queue", 0, 0, null, 1));
            answers.add(standIn.services(Cloud.AWS).functions().invokeAsync("next", "e", new byte[0]));
            assertFalse(answers.contains(null));
            done = answers.toString().contains("Accepted");
        }

        @Override
        public StepFunction twin(CloudBinding cloud) {
            return this;
        }

        @Override
        public void handle(InputStream event, OutputStream answer, Invocation invocation) {
            throw new IllegalStateException("nobody calls it");
        }
    }
}
