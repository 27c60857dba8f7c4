package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.Environment;
import java.net.URI;
import java.time.Duration;

/**
 * Where a deployment's functions, rows and objects are on Alibaba Cloud, and with what to go there.
 *
 * @param region the region's id, as in {@code cn-hangzhou}
 * @param functions the address of Function Compute
 * @param tablestore the address of the Tablestore instance
 * @param instance the Tablestore instance
 * @param table the table; the one of open executions has {@code _open} after its name
 * @param objects the address under which the bucket's objects are
 * @param credentials what requests are signed with
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param invokeTimeout how long the answer to an asynchronous invocation may take
 */
record Place(
        String region,
        URI functions,
        URI tablestore,
        String instance,
        String table,
        URI objects,
        Credentials credentials,
        Duration connectTimeout,
        Duration readTimeout,
        Duration invokeTimeout) {
    private static final String OWN = "JOINTLAMBDA_";
    private static final String PEER = "JOINTLAMBDA_ALIYUN_";

    /** The deployment this process is part of: Function Compute sets what is named FC_ and ALIBABA_CLOUD_. */
    static Place own(Environment environment) {
        return new PlaceReader(environment, OWN, "FC_REGION", "FC_ACCOUNT_ID", "ALIBABA_CLOUD_").read();
    }

    /** The deployment that another cloud's functions go on to. */
    static Place peer(Environment environment) {
        return new PlaceReader(environment, PEER, null, null, PEER).read();
    }
}
