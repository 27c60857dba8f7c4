package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link LocalClouds#deploy} has deployed: its functions run in processes of their own, from the archives as they are,
 * and do what their policies allow. Safe for many threads.
 */
public final class LocalDeployment {
    private final Map<Cloud, LocalCloud> clouds;
    private final Map<Cloud, Map<String, String>> environments = new EnumMap<>(Cloud.class);

    LocalDeployment(Map<Cloud, LocalCloud> clouds, Map<Cloud, Map<String, String>> variables, String signingKeys) {
        this.clouds = new EnumMap<>(clouds);
        variables.forEach((cloud, of) -> environments.put(cloud, client(cloud, of, signingKeys)));
    }

    /** A client's variables: a function's, but with a key that opens everything, and without a secret to look up. */
    private static Map<String, String> client(Cloud cloud, Map<String, String> function, String signingKeys) {
        Map<String, String> all = new TreeMap<>();
        function.forEach((name, value) -> {
            if (name.startsWith("JOINTLAMBDA_") || name.startsWith("AWS_ENDPOINT_") || name.equals("AWS_REGION")) {
                all.put(name, value);
            }
        });
        all.remove("JOINTLAMBDA_SECRET");
        all.put("JOINTLAMBDA_SIGNING_KEYS", signingKeys);
        switch (cloud) {
            case AWS -> {
                all.put("AWS_ACCESS_KEY_ID", CloudEnvironment.ACCESS_KEY_ID);
                all.put("AWS_SECRET_ACCESS_KEY", CloudEnvironment.SECRET);
                all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", CloudEnvironment.ACCESS_KEY_ID);
                all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", CloudEnvironment.SECRET);
            }
            case ALIYUN -> {
                all.put("JOINTLAMBDA_REGION", CloudEnvironment.ALIYUN_REGION);
                all.put("ALIBABA_CLOUD_ACCESS_KEY_ID", CloudEnvironment.ACCESS_KEY_ID);
                all.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", CloudEnvironment.SECRET);
                all.put("JOINTLAMBDA_AWS_ACCESS_KEY_ID", CloudEnvironment.ACCESS_KEY_ID);
                all.put("JOINTLAMBDA_AWS_SECRET_ACCESS_KEY", CloudEnvironment.SECRET);
            }
        }
        return all;
    }

    /**
     * The environment variables of a client in a cloud, whose keys open these clouds and nothing else.
     *
     * @throws IllegalArgumentException if nothing is deployed on the cloud
     */
    public Map<String, String> environment(Cloud cloud) {
        Map<String, String> environment = environments.get(cloud);
        if (environment == null) {
            throw new IllegalArgumentException("nothing is deployed on " + cloud);
        }
        return Map.copyOf(environment);
    }

    /** Each action that a policy of the templates allows somebody; those of functions on AWS first. */
    public List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        clouds.values().forEach(cloud -> grants.addAll(cloud.identities.grants()));
        return grants;
    }

    /** What was refused since the start or {@link #forgetRefusals}, because no policy allows it: each thing once. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        clouds.values().forEach(cloud -> refusals.addAll(cloud.identities.refusals()));
        return refusals;
    }

    /** Forgets what was refused. */
    public void forgetRefusals() {
        clouds.values().forEach(cloud -> cloud.identities.forget());
    }

    /** The processes that handle an event in a cloud just now. Whoever kills one kills a function in the middle of its work. */
    public List<ProcessHandle> busy(Cloud cloud) {
        return at(cloud).sandboxes.busy();
    }

    /** The processes of a cloud. */
    public List<ProcessHandle> running(Cloud cloud) {
        return at(cloud).sandboxes.running();
    }

    private LocalCloud at(Cloud cloud) {
        LocalCloud at = clouds.get(cloud);
        if (at == null) {
            throw new IllegalArgumentException("nothing is deployed on " + cloud);
        }
        return at;
    }
}
