package dev.jointlambda.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ConnectedClouds;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Peer;
import dev.jointlambda.runtime.spi.SystemHost;
import java.util.Map;

/** Binds functions and clients to AWS, and to a peer cloud if they need one. */
public final class AwsCloud {
    private AwsCloud() {}

    /**
     * A binding configured by the process's environment variables.
     *
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    public static CloudBinding fromEnvironment(Peer... peers) {
        return from(System.getenv(), peers);
    }

    /**
     * A binding configured by given variables.
     *
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    public static CloudBinding from(Map<String, String> environment, Peer... peers) {
        Host host = SystemHost.create();
        CloudServices own = AwsServices.connect(AwsSettings.own(Environment.of(environment)), host);
        return ConnectedClouds.of(Cloud.AWS, own, host, environment, peers);
    }

    /** AWS as another cloud's peer, configured by the variables {@code JOINTLAMBDA_AWS_*}. */
    public static Peer peer() {
        return new AwsPeer();
    }

    /** What Lambda says about an invocation. */
    public static Invocation invocation(Context context) {
        return new Invocation(
                context.getAwsRequestId(),
                System.currentTimeMillis() + context.getRemainingTimeInMillis(),
                context.getXrayTraceId());
    }

    private static final class AwsPeer implements Peer {
        @Override
        public Cloud cloud() {
            return Cloud.AWS;
        }

        @Override
        public CloudServices connect(Map<String, String> environment) {
            return AwsServices.connect(AwsSettings.peer(Environment.of(environment)), SystemHost.create());
        }
    }
}
