package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PreStopHandler;
import com.aliyun.fc.runtime.StreamRequestHandler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The contract of a custom runtime (vendor's documentation, 2026-04): {@code POST /invoke}, {@code POST /initialize} and
 * {@code GET /pre-stop}; 200 if it went well, else 404 and a JSON object that describes the error, the status in
 * {@code x-fc-status} too; a log line before and after. Events that come at the same time are handled one after another,
 * because the user's code need not be prepared for anything else.
 */
final class RuntimeServer {
    private static final String STATUS = "x-fc-status";
    private static final int WELL = 200;
    private static final int FAILED = 404;
    private static final int NOT_ALLOWED = 405;

    private final Map<String, String> environment;
    private final PrintStream log;
    private final HttpServer server;
    private final ExecutorService events;

    private RuntimeServer(Map<String, String> environment, PrintStream log, HttpServer server) {
        this.environment = environment;
        this.log = log;
        this.server = server;
        this.events = Executors.newSingleThreadExecutor(work -> new Thread(work, "jointlambda-event"));
    }

    /**
     * Starts to listen, on every address, because the platform is another machine.
     *
     * @param port the port; 0 for any
     * @param log where the platform reads the function's log
     */
    static RuntimeServer start(StreamRequestHandler handler, int port, Map<String, String> environment, PrintStream log)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        RuntimeServer runtime = new RuntimeServer(environment, log, server);
        runtime.serve("POST", "/invoke", "Invoke", handler);
        runtime.serve("POST", "/initialize", "Initialize", (event, answer, context) -> {
            if (handler instanceof FunctionInitializer initializer) {
                initializer.initialize(context);
            }
        });
        runtime.serve("GET", "/pre-stop", "PreStop", (event, answer, context) -> {
            if (handler instanceof PreStopHandler last) {
                last.preStop(context);
            }
        });
        server.setExecutor(runtime.events);
        server.start();
        return runtime;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Takes no more events, and waits for the one that is being handled, but not longer than {@code atMost}. */
    void stop(Duration atMost) {
        events.shutdown();
        try {
            if (!events.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                log.println("the function was stopped while it handled an event, which will come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }

    private void serve(String method, String path, String name, StreamRequestHandler action) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestMethod().equals(method)
                        || !exchange.getRequestURI().getPath().equals(path)) {
                    exchange.sendResponseHeaders(NOT_ALLOWED, -1);
                    return;
                }
                answer(exchange, name, action);
            }
        });
    }

    private void answer(HttpExchange exchange, String name, StreamRequestHandler action) throws IOException {
        byte[] event = exchange.getRequestBody().readAllBytes();
        RuntimeContext context = RuntimeContext.of(exchange.getRequestHeaders(), environment, log);
        log.println("FC " + name + " Start RequestId: " + context.getRequestId());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int status = WELL;
        byte[] body;
        try {
            action.handleRequest(new ByteArrayInputStream(event), answer, context);
            body = answer.toByteArray();
        } catch (Throwable e) {
            // Whatever it is, the platform has to hear that the function failed, or it waits for the time limit.
            e.printStackTrace(log);
            body = FunctionFailure.json(e);
            status = FAILED;
        }
        log.println("FC " + name + " End RequestId: " + context.getRequestId());
        log.flush();
        exchange.getResponseHeaders().set(STATUS, String.valueOf(status));
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
