package dev.jointlambda.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A delay is a lower bound, whatever else the machine is busy with. */
final class DelayedServiceTest {
    private static final HttpService AT_ONCE = new HttpService() {
        @Override
        public int bodyLimit() {
            return 1000;
        }

        @Override
        public HttpAnswer answer(HttpRequest request) {
            return HttpAnswer.empty(204);
        }

        @Override
        public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
            return HttpAnswer.empty(status);
        }
    };

    @Test
    void eachWayToAServiceIsAsLongAsToldAtLeast() throws Exception {
        Duration near = Duration.ofMillis(20);
        Duration far = Duration.ofMillis(60);
        try (LocalService service = LocalService.start("test", AT_ONCE, near, far)) {
            assertTrue(way(service.near()).compareTo(near) >= 0, "inside a cloud");
            assertTrue(way(service.far()).compareTo(far) >= 0, "between the clouds");
        }
    }

    private static Duration way(URI to) throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertEquals(
                204,
                HttpClient.newHttpClient()
                        .send(java.net.http.HttpRequest.newBuilder(to).build(), BodyHandlers.discarding())
                        .statusCode());
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
