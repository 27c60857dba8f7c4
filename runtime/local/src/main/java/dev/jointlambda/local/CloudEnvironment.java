package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of functions and clients on the local clouds: the very ones of a real deployment. */
final class CloudEnvironment {
    static final String PREFIX = "local";
    static final String TABLE = "jointlambda";
    static final String BUCKET = "jointlambda";
    static final String INSTANCE = "local";
    static final String ACCESS_KEY_ID = "local-access-key";
    static final String SECRET = "local-secret-key";
    private static final String AWS_REGION = "eu-central-1";
    static final String ALIYUN_REGION = "cn-hangzhou";

    private final LocalSettings settings;
    private final LocalCloud aws;
    private final LocalCloud aliyun;

    CloudEnvironment(LocalSettings settings, LocalCloud aws, LocalCloud aliyun) {
        this.settings = settings;
        this.aws = aws;
        this.aliyun = aliyun;
    }

    Map<String, String> of(Cloud cloud) {
        Map<String, String> all = new TreeMap<>();
        all.put("JOINTLAMBDA_PREFIX", PREFIX);
        all.put("JOINTLAMBDA_TABLE", TABLE);
        all.put("JOINTLAMBDA_BUCKET", BUCKET);
        all.put("JOINTLAMBDA_SIGNING_KEYS", settings.signingKeys());
        all.put("JOINTLAMBDA_READ_TIMEOUT", settings.readTimeout().toString());
        all.put("JOINTLAMBDA_SWEEP_GRACE", settings.sweepGrace().toString());
        all.put("JOINTLAMBDA_RETENTION", LocalCloud.RETENTION.toString());
        switch (cloud) {
            case AWS -> {
                aws(all, "AWS_", "AWS_ENDPOINT_URL_", aws.functions.near(), aws.store.near(), aws.objects.near());
                aliyunPeer(all);
            }
            case ALIYUN -> {
                aliyun(all, "JOINTLAMBDA_", aliyun.functions.near(), aliyun.store.near(), aliyun.objects.near());
                all.put("ALIBABA_CLOUD_ACCESS_KEY_ID", ACCESS_KEY_ID);
                all.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET);
                awsPeer(all);
            }
        }
        return all;
    }

    private void awsPeer(Map<String, String> all) {
        all.put("JOINTLAMBDA_AWS_TABLE", TABLE);
        all.put("JOINTLAMBDA_AWS_BUCKET", BUCKET);
        aws(
                all,
                "JOINTLAMBDA_AWS_",
                "JOINTLAMBDA_AWS_ENDPOINT_",
                aws.functions.far(),
                aws.store.far(),
                aws.objects.far());
    }

    private void aliyunPeer(Map<String, String> all) {
        all.put("JOINTLAMBDA_ALIYUN_TABLE", TABLE);
        all.put("JOINTLAMBDA_ALIYUN_BUCKET", BUCKET);
        all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", ACCESS_KEY_ID);
        all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", SECRET);
        aliyun(all, "JOINTLAMBDA_ALIYUN_", aliyun.functions.far(), aliyun.store.far(), aliyun.objects.far());
    }

    private static void aws(
            Map<String, String> all, String prefix, String endpoints, URI functions, URI store, URI objects) {
        all.put(prefix + "REGION", AWS_REGION);
        all.put(prefix + "ACCESS_KEY_ID", ACCESS_KEY_ID);
        all.put(prefix + "SECRET_ACCESS_KEY", SECRET);
        all.put(endpoints + "LAMBDA", functions.toString());
        all.put(endpoints + "DYNAMODB", store.toString());
        all.put(endpoints + "S3", objects.toString());
    }

    private static void aliyun(Map<String, String> all, String prefix, URI functions, URI store, URI objects) {
        all.put(prefix + "REGION", ALIYUN_REGION);
        all.put(prefix + "INSTANCE", INSTANCE);
        all.put(prefix + "ENDPOINT_FC", functions.toString());
        all.put(prefix + "ENDPOINT_TABLESTORE", store.toString());
        all.put(prefix + "ENDPOINT_OSS", objects + "/" + BUCKET);
    }
}
