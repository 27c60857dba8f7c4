package dev.jointlambda.local.http;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server on a free port of the loopback interface, in front of one service. It can be taken down and up again on
 * the same port. Safe for use by many threads; stops with {@link #close} or with the process.
 */
public final class HttpFront implements AutoCloseable {
    /** How long a client may take to send a request, and a connection may be idle, unless said otherwise. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(20);

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_THREADS = 400;

    private final String name;
    private final Server server;
    private final Listener connector;
    private final Faults faults = new Faults();
    private final FrontHandler handler;
    private final int port;

    private HttpFront(String name, HttpService service, Duration patience) {
        this.name = name;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 0);
        threads.setName("local-" + name);
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        this.server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        this.connector = new Listener(server, new HttpConnectionFactory(configuration));
        connector.setIdleTimeout(patience.toMillis());
        server.addConnector(connector);
        this.handler = new FrontHandler(service, patience, faults, this::die);
        server.setHandler(handler);
        server.setErrorHandler(new MalformedHandler(service));
        lifecycle("start", server::start);
        this.port = connector.getLocalPort();
    }

    /** Starts a front. The name is for threads and messages. */
    public static HttpFront start(String name, HttpService service) {
        return start(name, service, DEFAULT_PATIENCE);
    }

    /** Starts a front that waits only so long for a slow client. */
    public static HttpFront start(String name, HttpService service, Duration patience) {
        return new HttpFront(name, service, patience);
    }

    /** The port; the same for the whole life of the front. */
    public int port() {
        return port;
    }

    /** {@code http://127.0.0.1:<port>}. */
    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + port);
    }

    /** How many requests have been read whole so far, answered or not. */
    public long requests() {
        return handler.requests();
    }

    /** How many connections have been opened so far; a client that keeps them open needs fewer than requests. */
    public long connections() {
        return connector.accepted();
    }

    /** From now on every request meets this fault, until {@link #up} or another fault. */
    public synchronized void fault(Fault fault) {
        faults.lasting(fault);
        if (fault instanceof Fault.Refused) {
            closeListener();
        } else {
            openListener();
        }
    }

    /**
     * One request to come meets this fault; several wait in a row. They go before the lasting fault.
     *
     * @throws IllegalArgumentException for {@link Fault.Refused}, which no single request can meet
     */
    public void once(Fault fault) {
        if (fault instanceof Fault.Refused) {
            throw new IllegalArgumentException("a single request cannot be refused: use fault(...) and up()");
        }
        faults.once(fault);
    }

    /** Ends every fault; requests that nobody was to answer are reset. */
    public synchronized void up() {
        faults.clear();
        handler.release();
        openListener();
    }

    @Override
    public synchronized void close() {
        faults.clear();
        handler.release();
        lifecycle("stop", server::stop);
    }

    private void die() {
        // Not on the thread of a request: stopping a connector closes what that thread stands on.
        Thread killer = new Thread(() -> fault(new Fault.Refused()), "local-" + name + "-dies");
        killer.setDaemon(true);
        killer.start();
        boolean interrupted = false;
        while (killer.isAlive()) {
            try {
                killer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeListener() {
        handler.release();
        lifecycle("stop listening", connector::refuse);
    }

    private void openListener() {
        lifecycle("listen again", connector::open);
    }

    private void lifecycle(String what, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException("the local endpoint \"" + name + "\" could not " + what, e);
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
