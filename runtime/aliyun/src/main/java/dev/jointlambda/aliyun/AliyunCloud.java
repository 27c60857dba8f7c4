package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionParam;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ConnectedClouds;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.Peer;
import dev.jointlambda.runtime.spi.SystemHost;
import java.util.Map;

/**
 * Binds functions and clients to Alibaba Cloud, and to a peer cloud if they need one. A binding is made once per function
 * instance or client and serves many threads; its connection to Tablestore keeps the process alive until
 * {@link CloudServices#store}, which is {@link AutoCloseable}, is closed.
 */
public final class AliyunCloud {
    private AliyunCloud() {}

    /**
     * A binding configured by the process's environment variables, and by the secret of KMS that {@code JOINTLAMBDA_SECRET}
     * names, if it is set; that one is read when the first of its variables is needed. Within Function Compute it acts as
     * the function's role, with the newest credentials that any {@link #invocation} has brought.
     *
     * @param peers the other clouds that the workflow uses
     * @throws IllegalStateException if a variable is missing or wrong: one sentence names it and says what to set
     */
    public static CloudBinding fromEnvironment(Peer... peers) {
        Map<String, String> environment = System.getenv();
        return connect(Place.ofProcess(Environment.of(environment)), environment, peers);
    }

    /**
     * A binding configured by given variables.
     *
     * @param environment the variables, by name
     * @param peers the other clouds that the workflow uses
     * @throws IllegalStateException if a variable is missing or wrong: one sentence names it and says what to set
     */
    public static CloudBinding from(Map<String, String> environment, Peer... peers) {
        return connect(Place.own(Environment.of(environment)), environment, peers);
    }

    private static CloudBinding connect(Place place, Map<String, String> environment, Peer... peers) {
        return ConnectedClouds.of(
                Cloud.ALIYUN,
                AliyunPeer.services(place),
                SystemHost.create(),
                Environment.of(environment, KmsSecret.of(Environment.of(environment), place)),
                peers);
    }

    /** Alibaba Cloud as another cloud's peer: configured by the variables {@code JOINTLAMBDA_ALIYUN_*}. */
    public static Peer peer() {
        return new AliyunPeer();
    }

    /**
     * What Function Compute says about an invocation that begins now. Its context has no deadline, only the function's
     * time limit, and no trace header; and it has new credentials of the function's role, which are used from now on.
     */
    public static Invocation invocation(Context context) {
        RoleCredentials.renew(context);
        FunctionParam function = context.getFunctionParam();
        return new Invocation(
                context.getRequestId(), System.currentTimeMillis() + function.getExecTimeLimitInMillis(), null);
    }
}
