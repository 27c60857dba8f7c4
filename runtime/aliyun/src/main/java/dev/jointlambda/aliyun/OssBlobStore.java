package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects in OSS, through its S3-compatible API: nothing but PUT and GET, so no vendor's client is needed. */
final class OssBlobStore implements BlobStore {
    private static final Pattern ERROR_CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,100})</Code>");
    private static final int LONGEST_ERROR = 8192;
    private static final byte[] NOTHING = {};

    private final Place place;
    private final S3Signature signature;

    OssBlobStore(Place place, InstantSource clock) {
        this.place = place;
        this.signature = new S3Signature(place.credentials(), place.region(), clock);
    }

    @Override
    public void put(String key, byte[] bytes) {
        try {
            HttpURLConnection connection = open("PUT", key, bytes);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
            check("write", key, connection);
            try (InputStream in = connection.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw unreachable("write", key, e);
        }
    }

    @Override
    public byte[] get(String key) {
        try {
            HttpURLConnection connection = open("GET", key, NOTHING);
            check("read", key, connection);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw unreachable("read", key, e);
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

    private static void check(String verb, String key, HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new StoreException("OSS: object \"" + key + "\" could not be " + past(verb) + ": HTTP " + status
                    + errorCode(connection)
                    + (status == HttpURLConnection.HTTP_NOT_FOUND ? "; it, or the bucket, does not exist" : ""));
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

    private static StoreException unreachable(String verb, String key, IOException cause) {
        return new StoreException("OSS: object \"" + key + "\" could not be " + past(verb) + ": " + cause, cause);
    }

    private static String past(String verb) {
        return verb.equals("write") ? "written" : "read";
    }
}
