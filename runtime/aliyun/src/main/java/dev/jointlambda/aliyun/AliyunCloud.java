package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.Context;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.Peer;
import java.util.Map;

/** Binds functions and clients to Alibaba Cloud, and to a peer cloud if they need one. */
public final class AliyunCloud {
    private AliyunCloud() {}

    /** A binding configured by the process's environment variables. */
    public static CloudBinding fromEnvironment(Peer... peers) {
        return from(System.getenv(), peers);
    }

    /** A binding configured by given variables. */
    public static CloudBinding from(Map<String, String> environment, Peer... peers) {
        throw new UnsupportedOperationException();
    }

    /** Alibaba Cloud as another cloud's peer. */
    public static Peer peer() {
        throw new UnsupportedOperationException();
    }

    /** What Function Compute says about an invocation. */
    public static Invocation invocation(Context context) {
        throw new UnsupportedOperationException();
    }
}
