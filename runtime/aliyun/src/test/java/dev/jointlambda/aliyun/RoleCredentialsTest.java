package dev.jointlambda.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoleCredentialsTest {
    @Test
    void theNewestThatAnInvocationHasBroughtAreUsed() {
        RoleCredentials role = new RoleCredentials(new Credentials("first", "a-secret", null));

        AliyunCloud.invocation(context("second"));
        assertEquals(new Credentials("second", "second-secret", "second-token"), role.get());

        AliyunCloud.invocation(context("third"));
        assertEquals(new Credentials("third", "third-secret", "third-token"), role.get());

        AliyunCloud.invocation(context(""));
        assertEquals("third", role.get().keyId());
        assertEquals("RoleCredentials[first]", role.toString());
    }

    @Test
    void everyClientSignsWithWhatIsNewest() throws IOException {
        AtomicReference<Credentials> newest = new AtomicReference<>(new Credentials("one", "s-1", "t-1"));
        try (WireServer server = WireServer.start(connection -> {
            while (true) {
                connection.read();
                connection.answer("403 No", "{}");
            }
        })) {
            Place place = place(server.uri("http"), newest::get);
            FunctionComputeInvoker functions = FunctionComputeInvoker.connect(place);
            ServiceFunctionInvoker services = ServiceFunctionInvoker.connect(place, "shop");
            OssBlobStore objects = new OssBlobStore(place, InstantSource.system());
            TablestoreStateStore rows = new TablestoreStateStore(TablestoreClients.connect(place), "t");

            for (String key : List.of("one", "two")) {
                int before = server.requests().size();
                newest.set(new Credentials(key, "s", key + "-token"));
                functions.invokeAsync("f", "e", "{}".getBytes(StandardCharsets.UTF_8));
                services.invokeAsync("f", "e", "{}".getBytes(StandardCharsets.UTF_8));
                assertThrows(RuntimeException.class, () -> objects.get("k"));
                assertThrows(RuntimeException.class, () -> rows.execution(new ExecutionId("w", "e")));

                List<String> requests =
                        server.requests().subList(before, server.requests().size());
                for (String path : List.of("/2023-03-30/", "/2016-08-15/", "GET /k", "/GetRow")) {
                    assertTrue(
                            requests.stream().anyMatch(each -> each.contains(path)),
                            () -> path + " is missing in " + requests);
                }
                for (String request : requests) {
                    assertTrue(request.contains(key + "-token"), request);
                }
            }
            rows.close();
        }
    }

    private static RuntimeContext context(String key) {
        Headers headers = new Headers();
        headers.set("x-fc-request-id", "r");
        headers.set("x-fc-access-key-id", key);
        headers.set("x-fc-access-key-secret", key + "-secret");
        headers.set("x-fc-security-token", key + "-token");
        headers.set("x-fc-function-timeout", "3");
        return RuntimeContext.of(headers, Map.of(), System.out);
    }

    private static Place place(URI address, Supplier<Credentials> credentials) {
        return new Place(
                "cn-hangzhou",
                address,
                null,
                address,
                "instance",
                "table",
                address,
                credentials,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }
}
