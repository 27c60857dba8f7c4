package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment's functions, rows and objects are on Alibaba Cloud, and with what to go there.
 *
 * @param region the region's id, as in {@code cn-hangzhou}
 * @param functions the address of Function Compute
 * @param service the service that has the functions where they still are in Function Compute 2.0; null for 3.0
 * @param tablestore the address of the Tablestore instance
 * @param instance the Tablestore instance
 * @param table the table; the one of open executions has {@code _open} after its name
 * @param objects the address under which the bucket's objects are
 * @param credentials what requests are signed with, asked for anew for each request
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param invokeTimeout how long the answer to an asynchronous invocation may take
 */
record Place(
        String region,
        URI functions,
        @Nullable String service,
        URI tablestore,
        String instance,
        String table,
        URI objects,
        Supplier<Credentials> credentials,
        Duration connectTimeout,
        Duration readTimeout,
        Duration invokeTimeout) {
    private static final String OWN = "JOINTLAMBDA_";
    private static final String PEER = "JOINTLAMBDA_ALIYUN_";

    /** The deployment this code is part of: Function Compute sets what is named FC_ and ALIBABA_CLOUD_. */
    static Place own(Environment environment) {
        PlaceReader reader = reader(environment);
        return reader.read(reader.credentials());
    }

    /** The deployment that this very process is a function of, if it is one: it then acts as the function's role. */
    static Place ofProcess(Environment environment) {
        PlaceReader reader = reader(environment);
        return reader.read(reader.inside() ? new RoleCredentials(reader.credentialsIfAny()) : reader.credentials());
    }

    /** The deployment that another cloud's functions go on to. */
    static Place peer(Environment environment) {
        PlaceReader reader = new PlaceReader(environment, PEER, null, null, PEER);
        return reader.read(reader.credentials());
    }

    private static PlaceReader reader(Environment environment) {
        return new PlaceReader(environment, OWN, "FC_REGION", "FC_ACCOUNT_ID", "ALIBABA_CLOUD_");
    }
}
