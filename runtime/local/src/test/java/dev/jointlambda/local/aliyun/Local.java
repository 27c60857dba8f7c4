package dev.jointlambda.local.aliyun;

import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Environment;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The runtime's own services, as a deployment gets them, on local endpoints. */
final class Local {
    static final AccessKey KEY = new AccessKey("local-key", "local-secret-that-nobody-prints");
    static final String INSTANCE = "local-instance";
    static final String TABLE = "jointlambda";
    static final String BUCKET = "jointlambda-objects";

    private Local() {}

    /** Services that are used one at a time: the other addresses lead nowhere. */
    static CloudServices services(URI functions, URI tablestore, URI bucket) {
        return services(functions, tablestore, bucket, Map.of());
    }

    /** The same with more variables. */
    static CloudServices services(URI functions, URI tablestore, URI bucket, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.ofEntries(
                Map.entry("JOINTLAMBDA_ALIYUN_REGION", "cn-hangzhou"),
                Map.entry("JOINTLAMBDA_ALIYUN_INSTANCE", INSTANCE),
                Map.entry("JOINTLAMBDA_ALIYUN_TABLE", TABLE),
                Map.entry("JOINTLAMBDA_ALIYUN_BUCKET", BUCKET),
                Map.entry("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", KEY.id()),
                Map.entry("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", KEY.secret()),
                Map.entry("JOINTLAMBDA_ALIYUN_ENDPOINT_FC", functions.toString()),
                Map.entry("JOINTLAMBDA_ALIYUN_ENDPOINT_TABLESTORE", tablestore.toString()),
                Map.entry("JOINTLAMBDA_ALIYUN_ENDPOINT_OSS", bucket.toString())));
        variables.putAll(more);
        return AliyunCloud.peer().connect(Environment.of(variables));
    }

    static void close(CloudServices services) throws Exception {
        ((AutoCloseable) services.store()).close();
    }
}
