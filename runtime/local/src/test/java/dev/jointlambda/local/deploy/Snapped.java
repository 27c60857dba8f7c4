package dev.jointlambda.local.deploy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** A function on AWS that says what ran before and after its snapshot, and which keys it got there. */
public final class Snapped implements RequestStreamHandler, Resource {
    private final StringBuilder said = new StringBuilder();

    /** Called by Lambda. */
    public Snapped() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
        said.append("beforeCheckpoint ").append(keyId());
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws IOException {
        said.append(" afterRestore ").append(keyId());
    }

    @Override
    public void handleRequest(
            InputStream event, OutputStream answer, com.amazonaws.services.lambda.runtime.Context context)
            throws IOException {
        answer.write((said + " " + System.getenv("AWS_ACCESS_KEY_ID")).getBytes(StandardCharsets.UTF_8));
    }

    private static String keyId() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI"))
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", System.getenv("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s).*\"AccessKeyId\":\"([^\"]*)\".*", "$1");
        }
    }
}
