package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects in OSS, through its S3-compatible API: nothing but PUT and GET, so no vendor's client is needed. */
final class OssBlobStore implements BlobStore {
    private static final Pattern ERROR_CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,100})</Code>");
    private static final int LONGEST_ERROR = 8192;
    private static final int ATTEMPTS = 3;
    private static final byte[] NOTHING = {};

    private final Place place;
    private final S3Signature signature;

    OssBlobStore(Place place, InstantSource clock) {
        this.place = place;
        this.signature = new S3Signature(place.credentials(), place.region(), clock);
    }

    @Override
    public void put(String key, byte[] bytes) {
        repeated("written", key, () -> {
            HttpURLConnection connection = open("PUT", key, bytes);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
            check(connection);
            try (InputStream in = connection.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return NOTHING;
        });
    }

    @Override
    public byte[] get(String key) {
        return repeated("read", key, () -> {
            HttpURLConnection connection = open("GET", key, NOTHING);
            check(connection);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        });
    }

    /**
     * A key never has two contents, so a request may be repeated; and it has to be where a connection breaks, because
     * those kept open are dead once an instance was frozen for a while. What takes long is left to the next delivery.
     */
    private static byte[] repeated(String done, String key, Request request) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                return request.send();
            } catch (AnsweredException e) {
                if (left == 0 || e.status < 500) {
                    throw new StoreException(failed(done, key) + e.getMessage());
                }
            } catch (IOException e) {
                boolean slowOrAway = e instanceof SocketTimeoutException
                        || e instanceof ConnectException
                        || e instanceof UnknownHostException;
                if (left == 0 || slowOrAway) {
                    throw new StoreException(failed(done, key) + e, e);
                }
            }
        }
    }

    private HttpURLConnection open(String method, String key, byte[] body) throws IOException {
        URI uri = URI.create(place.objects() + "/" + S3Signature.encoded(key));
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.toIntExact(place.connectTimeout().toMillis()));
        connection.setReadTimeout(Math.toIntExact(place.readTimeout().toMillis()));
        signature.headers(method, uri, body).forEach(connection::setRequestProperty);
        return connection;
    }

    private static void check(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new AnsweredException(
                    status,
                    "HTTP " + status + errorCode(connection)
                            + (status == HttpURLConnection.HTTP_NOT_FOUND
                                    ? "; it, or the bucket, does not exist"
                                    : ""));
        }
    }

    private static String errorCode(HttpURLConnection connection) throws IOException {
        try (InputStream error = connection.getErrorStream()) {
            if (error == null) {
                return "";
            }
            Matcher code = ERROR_CODE.matcher(new String(error.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8));
            return code.find() ? " " + code.group(1) : "";
        }
    }

    private static String failed(String done, String key) {
        return "OSS: object \"" + key + "\" could not be " + done + ": ";
    }

    /** One request and its answer. */
    private interface Request {
        byte[] send() throws IOException;
    }

    /** The service answered, but not with success. */
    private static final class AnsweredException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        AnsweredException(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
