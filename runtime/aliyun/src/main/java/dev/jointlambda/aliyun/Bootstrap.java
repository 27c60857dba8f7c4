package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a handler in a custom runtime of Function Compute, on whatever Java there is: the built-in runtimes end with Java 11
 * (vendor's documentation, 2026-10). The command of the function is
 * {@code java -cp /code:/code/lib/* dev.jointlambda.aliyun.Bootstrap <handler class>}.
 *
 * <p>It listens on {@code FC_SERVER_PORT}, else {@code FC_CUSTOM_LISTEN_PORT}, else 9000. The handler is made before that, so
 * that a missing setting fails the start of the instance with a sentence in its log. A SIGTERM lets the event that is being
 * handled end.
 */
public final class Bootstrap {
    private static final int PORT = 9000;
    private static final Duration LAST_EVENT = Duration.ofSeconds(10);

    private Bootstrap() {}

    /**
     * Starts the runtime; the process then lives until it is stopped.
     *
     * @param arguments the binary name of the handler class, which has a public constructor without parameters
     */
    public static void main(String... arguments) {
        // Read once, when the server's classes load: without it, small answers wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Map<String, String> environment = System.getenv();
        RuntimeServer server;
        try {
            server = RuntimeServer.start(handler(arguments), port(environment), environment, System.out);
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            e.printStackTrace(System.out);
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(LAST_EVENT), "jointlambda-stop"));
    }

    static StreamRequestHandler handler(String... arguments) throws ReflectiveOperationException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "the command of this function must end with the name of its handler class,"
                            + " as in: java -cp /code:/code/lib/* " + Bootstrap.class.getName()
                            + " com.example.Flow_Step_Aliyun");
        }
        Class<?> type = Class.forName(arguments[0]);
        if (!StreamRequestHandler.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    "the handler class " + arguments[0] + " must implement " + StreamRequestHandler.class.getName());
        }
        return type.asSubclass(StreamRequestHandler.class).getConstructor().newInstance();
    }

    static int port(Map<String, String> environment) {
        @Nullable String port = environment.getOrDefault("FC_SERVER_PORT", environment.get("FC_CUSTOM_LISTEN_PORT"));
        return port == null || port.isBlank() ? PORT : Integer.parseInt(port.strip());
    }
}
