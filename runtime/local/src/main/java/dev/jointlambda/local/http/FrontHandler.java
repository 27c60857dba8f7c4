package dev.jointlambda.local.http;

import dev.jointlambda.local.http.HttpService.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes each request through its fault to the service. */
final class FrontHandler extends Handler.Abstract {
    private final HttpService service;
    private final Duration patience;
    private final Faults faults;
    private final Runnable die;
    private final AtomicLong read = new AtomicLong();
    private final Set<Exchange> parked = ConcurrentHashMap.newKeySet();

    FrontHandler(HttpService service, Duration patience, Faults faults, Runnable die) {
        this.service = service;
        this.patience = patience;
        this.faults = faults;
        this.die = die;
    }

    long requests() {
        return read.get();
    }

    /** Resets every request that nobody was to answer. */
    void release() {
        parked.removeIf(exchange -> {
            exchange.reset();
            return true;
        });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        Fault fault = faults.next();
        if (fault instanceof Fault.ResetBeforeReading) {
            exchange.reset();
            return true;
        }
        byte[] body;
        try {
            body = body(exchange);
        } catch (SlowClientException e) {
            exchange.answerAndClose(service.refuse(
                    Refusal.TOO_SLOW, 408, "the request was not sent within " + patience, exchange.head()));
            return true;
        } catch (IOException e) {
            exchange.reset();
            return true;
        }
        if (body == null) {
            exchange.answerAndClose(service.refuse(
                    Refusal.TOO_LARGE,
                    413,
                    "the body is over the limit of " + service.bodyLimit() + " bytes",
                    exchange.head()));
            return true;
        }
        read.incrementAndGet();
        // From here on the service takes the time it takes; being idle is no fault of the client.
        request.addIdleTimeoutListener(timeout -> false);
        meet(fault, exchange, exchange.whole(body));
        return true;
    }

    private void meet(Fault fault, Exchange exchange, HttpRequest request) {
        if (fault instanceof Fault.BlackHole) {
            parked.add(exchange);
        } else if (fault instanceof Fault.Status told) {
            exchange.answer(
                    service.refuse(Refusal.TOLD, told.status(), "the endpoint was told to fail", exchange.head()));
        } else if (fault instanceof Fault.ResetAfterReading) {
            exchange.reset();
        } else if (fault instanceof Fault.DieAfterReading) {
            die.run();
            exchange.reset();
        } else if (fault instanceof Fault.LoseAnswer) {
            serve(request, exchange);
            exchange.reset();
        } else if (fault instanceof Fault.Late late) {
            getServer()
                    .getScheduler()
                    .schedule(
                            () -> getServer().getThreadPool().execute(() -> exchange.answer(serve(request, exchange))),
                            late.delay().toMillis(),
                            TimeUnit.MILLISECONDS);
        } else {
            exchange.answer(serve(request, exchange));
        }
    }

    private HttpAnswer serve(HttpRequest request, Exchange exchange) {
        try {
            return service.answer(request);
        } catch (RuntimeException e) {
            return service.refuse(
                    Refusal.INTERNAL, 500, "the local endpoint failed on " + request + ": " + e, exchange.head());
        }
    }

    private byte @Nullable [] body(Exchange exchange) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = exchange.body()) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                body.write(buffer, 0, got);
                if (body.size() > service.bodyLimit()) {
                    return null;
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new SlowClientException(null);
                }
            }
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new SlowClientException(e);
            }
            throw e;
        }
        return body.toByteArray();
    }

    private static final class SlowClientException extends IOException {
        private static final long serialVersionUID = 1L;

        SlowClientException(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
