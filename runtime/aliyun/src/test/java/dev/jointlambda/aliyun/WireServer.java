package dev.jointlambda.aliyun;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a real socket that does to each connection what a test says. */
final class WireServer implements Closeable {
    private final ServerSocket listener;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private WireServer(ServerSocket listener) {
        this.listener = listener;
    }

    static WireServer start(Script script) throws IOException {
        return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    static WireServer start(ServerSocket listener, Script script) {
        WireServer server = new WireServer(listener);
        Thread thread = new Thread(() -> server.accept(script), "wire-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void accept(Script script) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(
                        () -> {
                            try (socket) {
                                script.run(new Connection(socket));
                            } catch (IOException e) {
                                // The client has gone: what the test asserts is what the client saw.
                                return;
                            }
                        },
                        "wire-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** Every request read whole so far: head and body. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    interface Script {
        void run(Connection connection) throws IOException;
    }

    final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads one request whole and notes it. */
        String read() throws IOException {
            InputStream in = socket.getInputStream();
            String head = until(in, "\r\n\r\n");
            String lower = head.toLowerCase(Locale.ROOT);
            String body = "";
            int length = lower.indexOf("content-length: ");
            if (length >= 0) {
                int end = lower.indexOf("\r\n", length);
                body = new String(
                        in.readNBytes(Integer.parseInt(lower.substring(length + 16, end))), StandardCharsets.UTF_8);
            } else if (lower.contains("transfer-encoding: chunked")) {
                body = until(in, "0\r\n\r\n");
            }
            requests.add(head + body);
            return head + body;
        }

        void answer(String head, String body) throws IOException {
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Holds the connection until the client gives up. */
        void holdUntilClientLeaves() throws IOException {
            socket.getInputStream().transferTo(ByteArrayOutputStream.nullOutputStream());
        }

        private String until(InputStream in, String end) throws IOException {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the client left");
                }
                read.write(next);
            }
            return read.toString(StandardCharsets.UTF_8);
        }
    }
}
