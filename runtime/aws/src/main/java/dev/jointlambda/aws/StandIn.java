package dev.jointlambda.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Stands in for every service that a function calls, on a port of the loopback interface: takes any request, keeps nothing,
 * and answers with the same every time. It closes each connection, so that none is left in a snapshot.
 */
final class StandIn implements AutoCloseable {
    /** An object that there is, empty. */
    static final String OBJECT = "rehearsal";

    private static final int MOST_WAITING = 64;
    private static final int PATIENCE_MS = 10_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private final ServerSocket port;

    private StandIn(ServerSocket port) {
        this.port = port;
    }

    static StandIn start() throws IOException {
        StandIn services = new StandIn(new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress()));
        daemon(services::listen);
        return services;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        port.close();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "jointlambda-rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = port.accept();
                daemon(() -> serve(connection));
            }
        } catch (IOException e) {
            if (!port.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            connection.setSoTimeout(PATIENCE_MS);
            String request = line(in);
            String target = "";
            long length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("x-amz-target:")) {
                    target = header.substring(header.indexOf('.') + 1).strip();
                } else if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(
                            lower.substring("content-length:".length()).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    length = -1;
                } else if (lower.startsWith("expect:")) {
                    out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
                }
            }
            body(in, length);
            out.write(answer(request, StandInAnswers.of(request, target)));
        } catch (IOException e) {
            // Whoever called sees it, and says so.
            throw new UncheckedIOException(e);
        }
    }

    private static void body(InputStream in, long length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = size(in); chunk > 0; chunk = size(in)) {
            in.skipNBytes(chunk);
            line(in);
        }
        line(in);
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() == LONGEST_LINE) {
                throw new IOException("this is no HTTP request");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static byte[] answer(String request, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        boolean function = request.contains("/functions/");
        byte[] head = ascii("HTTP/1.1 " + (function ? "202 Accepted" : "200 OK")
                + "\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: " + bytes.length
                + "\r\nx-amz-crc32: " + crc.getValue()
                + "\r\nx-amzn-RequestId: rehearsal\r\nConnection: close\r\n\r\n");
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
