package dev.jointlambda.local.http;

import dev.jointlambda.runtime.spi.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request and the way back; ends by an answer or by a reset. */
final class Exchange {
    private final Request request;
    private final Response response;
    private final Callback callback;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    InputStream body() {
        return Request.asInputStream(request);
    }

    HttpRequest head() {
        return whole(new byte[0]);
    }

    HttpRequest whole(byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new HttpRequest(
                request.getMethod(), path == null ? "/" : path, query == null ? "" : query, headers, Bytes.of(body));
    }

    void answer(HttpAnswer answer) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (answer.status() != 204 && !answer.headers().containsKey("Content-Length")) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length());
        }
        response.write(true, ByteBuffer.wrap(answer.body().array()), callback);
    }

    /** For when the rest of the request is not going to be read. */
    void answerAndClose(HttpAnswer answer) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        answer(answer);
    }

    /** Breaks the connection with a TCP reset. */
    void reset() {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        try {
            if (end.getTransport() instanceof SocketChannel channel) {
                Listener.reset(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end.close();
            callback.failed(new EofException("reset on purpose"));
        }
    }
}
