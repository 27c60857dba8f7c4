package dev.jointlambda.local.aliyun;

import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bytes on a socket, for what no decent client sends. */
final class RawHttp {
    private RawHttp() {}

    /** Sends a request that says how long its body is, and reads the answer until the server closes. */
    static Answer send(URI uri, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        return send(uri, method, path, headers, body, body.length);
    }

    /** Sends a request that may say something else about its body's length. */
    static Answer send(URI uri, String method, String path, Map<String, String> headers, byte[] body, int claimedLength)
            throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nConnection: close\r\nContent-Length: " + claimedLength + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        return send(uri, request.toByteArray());
    }

    /** Sends any bytes and reads the answer until the server closes. */
    static Answer send(URI uri, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    record Answer(int status, String head, Bytes body) {
        private static Answer of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("no HTTP answer but: " + text);
            }
            return new Answer(
                    Integer.parseInt(text.substring(9, 12)),
                    text.substring(0, end),
                    Bytes.of(text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1)));
        }

        String text() {
            return body.text();
        }
    }
}
