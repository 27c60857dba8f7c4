package dev.jointlambda.local.deploy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function on AWS that does what its event says, and tells what it was given. */
public final class Answering implements RequestStreamHandler {
    @Override
    public void handleRequest(
            InputStream event, OutputStream answer, com.amazonaws.services.lambda.runtime.Context context)
            throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains("throw")) {
            throw new IllegalStateException("told to");
        }
        if (text.contains("die")) {
            Runtime.getRuntime().halt(3);
        }
        answer.write(("{\"function\":\"" + context.getFunctionName() + "\",\"key\":\""
                        + System.getenv("AWS_ACCESS_KEY_ID") + "\",\"table\":\"" + System.getenv("JOINTLAMBDA_TABLE")
                        + "\",\"pid\":" + ProcessHandle.current().pid() + "}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
