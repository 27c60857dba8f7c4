package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What {@link LocalClouds#deploy} has deployed: its functions run in processes of their own, from the archives as they are,
 * and do what their policies allow. Safe for many threads.
 */
public final class LocalDeployment {
    private final Map<Cloud, LocalCloud> clouds;
    private final Map<Cloud, Map<String, String>> variables;
    private final String signingKeys;
    private final Map<Cloud, Credentials> clients;
    private final Credentials operator;

    /**
     * @param variables those of a function of each cloud
     * @param clients the keys of a client
     * @param operator a key that opens everything
     */
    LocalDeployment(
            Map<Cloud, LocalCloud> clouds,
            Map<Cloud, Map<String, String>> variables,
            String signingKeys,
            Map<Cloud, Credentials> clients,
            Credentials operator) {
        this.clouds = new EnumMap<>(clouds);
        this.variables = Map.copyOf(variables);
        this.signingKeys = signingKeys;
        this.clients = Map.copyOf(clients);
        this.operator = operator;
    }

    /**
     * The environment variables of a client in a cloud: with keys of users who have the templates' policies for clients, and
     * no others; where a template has none, with one that opens these clouds and nothing else.
     *
     * @throws IllegalArgumentException if nothing is deployed on the cloud
     */
    public Map<String, String> environment(Cloud cloud) {
        return environment(cloud, clients);
    }

    /**
     * The environment variables of somebody in a cloud who may do everything there, and in the other one.
     *
     * @throws IllegalArgumentException if nothing is deployed on the cloud
     */
    public Map<String, String> operatorEnvironment(Cloud cloud) {
        return environment(cloud, Map.of(Cloud.AWS, operator, Cloud.ALIYUN, operator));
    }

    /** A function's variables, but with keys of one's own, and without a secret to look up. */
    private Map<String, String> environment(Cloud cloud, Map<Cloud, Credentials> keys) {
        Map<String, String> function = variables.get(cloud);
        if (function == null) {
            throw new IllegalArgumentException("nothing is deployed on " + cloud);
        }
        Map<String, String> all = new TreeMap<>();
        function.forEach((name, value) -> {
            if (name.startsWith("JOINTLAMBDA_") || name.startsWith("AWS_ENDPOINT_") || name.equals("AWS_REGION")) {
                all.put(name, value);
            }
        });
        all.remove("JOINTLAMBDA_SECRET");
        all.put("JOINTLAMBDA_SIGNING_KEYS", signingKeys);
        Credentials aws = Objects.requireNonNull(keys.get(Cloud.AWS));
        Credentials aliyun = Objects.requireNonNull(keys.get(Cloud.ALIYUN));
        switch (cloud) {
            case AWS -> {
                all.put("AWS_ACCESS_KEY_ID", aws.keyId());
                all.put("AWS_SECRET_ACCESS_KEY", aws.secret());
                all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", aliyun.keyId());
                all.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", aliyun.secret());
            }
            case ALIYUN -> {
                all.put("JOINTLAMBDA_REGION", CloudEnvironment.ALIYUN_REGION);
                all.put("ALIBABA_CLOUD_ACCESS_KEY_ID", aliyun.keyId());
                all.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", aliyun.secret());
                all.put("JOINTLAMBDA_AWS_ACCESS_KEY_ID", aws.keyId());
                all.put("JOINTLAMBDA_AWS_SECRET_ACCESS_KEY", aws.secret());
            }
        }
        return all;
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
