package dev.jointlambda.local.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * A connector on the loopback interface that can close its listener and open it again on the same port. It knows every
 * connection it has accepted: Jetty's own way, to stop the connector and start it, forgets one that is accepted meanwhile.
 */
final class Listener extends ServerConnector {
    private static final int BACKLOG = 512;

    private final Object gate = new Object();
    private @Nullable ServerSocketChannel listening;
    private volatile int port;
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();
    private final Set<EndPoint> ends = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();

    Listener(Server server, HttpConnectionFactory http) {
        super(server, 1, 1, http);
        addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                ends.add(connection.getEndPoint());
            }

            @Override
            public void onClosed(Connection connection) {
                ends.remove(connection.getEndPoint());
            }
        });
    }

    /** How many connections there have been. */
    long accepted() {
        return accepted.get();
    }

    @Override
    public void open() throws IOException {
        synchronized (gate) {
            if (listening == null) {
                ServerSocketChannel channel = ServerSocketChannel.open();
                channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
                port = channel.socket().getLocalPort();
                listening = channel;
                gate.notifyAll();
            }
        }
    }

    @Override
    public boolean isOpen() {
        synchronized (gate) {
            return listening != null;
        }
    }

    @Override
    public int getLocalPort() {
        return port;
    }

    @Override
    public @Nullable Object getTransport() {
        synchronized (gate) {
            return listening;
        }
    }

    @Override
    public void close() {
        synchronized (gate) {
            ServerSocketChannel channel = listening;
            listening = null;
            if (channel != null) {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new IllegalStateException("could not close the listener on port " + port, e);
                }
            }
        }
    }

    /** From now on connections are refused, until {@link #open}; those that are open are reset. */
    void refuse() throws IOException {
        close();
        awaitRefusal();
        for (SocketChannel channel : channels) {
            reset(channel);
        }
        channels.clear();
        ends.forEach(EndPoint::close);
    }

    /** The kernel keeps a closed listener open while a thread is still leaving accept(): being refused is the only proof. */
    private void awaitRefusal() throws IOException {
        boolean refused = false;
        while (!refused) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                probe.setSoLinger(true, 0);
            } catch (ConnectException e) {
                refused = true;
            } catch (SocketException e) {
                // It was let in and reset at once: the listener is about to go.
                refused = false;
            }
        }
    }

    /** Called by Jetty again and again; waits while nobody listens. */
    @Override
    public void accept(int acceptor) throws IOException {
        ServerSocketChannel from;
        try {
            from = awaitOpen();
        } catch (InterruptedException e) {
            // The server stops.
            Thread.currentThread().interrupt();
            return;
        }
        SocketChannel channel;
        try {
            channel = from.accept();
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (ClosedChannelException e) {
            // Nobody listens any more.
            return;
        }
        channels.removeIf(each -> !each.isOpen());
        channels.add(channel);
        if (getTransport() == from) {
            accepted.incrementAndGet();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            getSelectorManager().accept(channel);
        } else {
            reset(channel);
        }
    }

    private ServerSocketChannel awaitOpen() throws InterruptedException {
        synchronized (gate) {
            while (listening == null) {
                gate.wait();
            }
            return listening;
        }
    }

    /** Ends a connection with a TCP reset. */
    static void reset(SocketChannel channel) throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (ClosedChannelException e) {
            // Its client was faster: it is gone, which is what was asked for.
            return;
        }
    }
}
