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
     * A binding configured by the process's environment variables, and by the secret that {@code JOINTLAMBDA_SECRET} names,
     * if it is set; that one is read when the first of its variables is needed, and not before.
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
        AwsSettings settings = AwsSettings.own(Environment.of(environment));
        CloudBinding clouds = ConnectedClouds.of(
                Cloud.AWS,
                AwsServices.connect(settings, host),
                host,
                Environment.of(environment, AwsSecret.of(settings)),
                peers);
        return new AwsBinding(clouds, settings, environment, peers);
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
        public void check(Environment environment) {
            AwsSettings.peer(environment);
        }

        @Override
        public CloudServices connect(Environment environment) {
            return AwsServices.connect(AwsSettings.peer(environment), SystemHost.create());
        }
    }
}
