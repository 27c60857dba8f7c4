package dev.jointlambda.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.Peer;
import java.util.Map;

/** Binds functions and clients to AWS, and to a peer cloud if they need one. */
public final class AwsCloud {
    private AwsCloud() {}

    /** A binding configured by the process's environment variables. */
    public static CloudBinding fromEnvironment(Peer... peers) {
        return from(System.getenv(), peers);
    }

    /** A binding configured by given variables. */
    public static CloudBinding from(Map<String, String> environment, Peer... peers) {
        throw new UnsupportedOperationException();
    }

    /** AWS as another cloud's peer. */
    public static Peer peer() {
        throw new UnsupportedOperationException();
    }

    /** What Lambda says about an invocation. */
    public static Invocation invocation(Context context) {
        throw new UnsupportedOperationException();
    }
}
