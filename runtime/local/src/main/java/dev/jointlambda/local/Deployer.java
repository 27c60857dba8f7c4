package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Policy;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.aliyun.KmsSecrets;
import dev.jointlambda.local.aliyun.TablestoreEndpoint;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.aws.Secrets;
import dev.jointlambda.local.deploy.aliyun.AliyunDeployment;
import dev.jointlambda.local.deploy.aliyun.AliyunPlatform;
import dev.jointlambda.local.deploy.aws.AwsDeployment;
import dev.jointlambda.local.deploy.aws.AwsPlatform;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what {@code deploy.sh} and {@code connect.sh} do, on the local clouds. */
final class Deployer {
    private static final String STACK = "jointlambda";
    private static final String PREFIX = "JOINTLAMBDA_PREFIX";
    private static final String CLIENT = "-client";
    private static final Credentials ROOT =
            new Credentials(CloudEnvironment.ACCESS_KEY_ID, CloudEnvironment.SECRET, null);

    private final LocalSettings settings;
    private final LocalCloud aws;
    private final LocalCloud aliyun;

    Deployer(LocalSettings settings, LocalCloud aws, LocalCloud aliyun) {
        this.settings = settings;
        this.aws = aws;
        this.aliyun = aliyun;
    }

    LocalDeployment deploy(Path folder, Map<String, String> parameters) {
        Map<Cloud, LocalCloud> clouds = new EnumMap<>(Cloud.class);
        Map<Cloud, Map<String, String>> variables = new EnumMap<>(Cloud.class);
        Map<String, Principal> onAws = Map.of();
        Map<String, Principal> onAliyun = Map.of();
        Map<Cloud, Credentials> clients = new EnumMap<>(Map.of(Cloud.AWS, ROOT, Cloud.ALIYUN, ROOT));
        Path template = folder.resolve("aws").resolve("template.yaml");
        if (Files.exists(template)) {
            AwsDeployment deployed = AwsDeployment.create(STACK, template, parameters, offered(), awsPlatform());
            clouds.put(Cloud.AWS, aws);
            variables.put(Cloud.AWS, deployed.variables());
            onAws = deployed.users();
            String user = AwsNames.LOCAL.identity("user/" + deployed.variables().get(PREFIX) + CLIENT);
            clients.put(Cloud.AWS, client(aws, user, deployed.clients()));
        }
        Path serverless = folder.resolve("aliyun").resolve("s.yaml");
        if (Files.exists(serverless)) {
            AliyunDeployment deployed = AliyunDeployment.create(serverless, deployerVariables(), aliyunPlatform());
            clouds.put(Cloud.ALIYUN, aliyun);
            variables.put(Cloud.ALIYUN, deployed.variables());
            onAliyun = deployed.users();
            String user =
                    AliyunNames.LOCAL.identity("user/" + deployed.variables().get(PREFIX) + CLIENT);
            clients.put(Cloud.ALIYUN, client(aliyun, user, deployed.clients()));
        }
        if (clouds.isEmpty()) {
            throw new IllegalArgumentException("there is neither aws/template.yaml nor aliyun/s.yaml in " + folder
                    + ": build the project with mvn package first");
        }
        connect(variables, onAws, onAliyun);
        return new LocalDeployment(clouds, variables, settings.signingKeys(), clients, ROOT);
    }

    /** The key of a user who has the deployment's policies for clients, and no other; one that opens all if it has none. */
    private static Credentials client(LocalCloud cloud, String user, List<Policy> policies) {
        if (policies.isEmpty()) {
            return ROOT;
        }
        Principal client = cloud.identities.create(user);
        policies.forEach(client::attach);
        return cloud.identities.key(client);
    }

    /** What {@code deploy.sh} takes from its own environment. */
    private static Map<String, String> offered() {
        return Map.of("AliyunRegion", AliyunNames.LOCAL.region(), "AliyunAccount", AliyunNames.LOCAL.account());
    }

    private static Map<String, String> deployerVariables() {
        return Map.of(
                "ALIYUN_ACCOUNT_ID", AliyunNames.LOCAL.account(),
                "ALIYUN_REGION", AliyunNames.LOCAL.region(),
                "AWS_ACCOUNT_ID", AwsNames.LOCAL.account(),
                "AWS_REGION", AwsNames.LOCAL.region());
    }

    private AwsPlatform awsPlatform() {
        return new AwsPlatform(
                aws.identities,
                ROOT,
                aws.store.near(),
                aws.services.objects(),
                (Secrets) aws.services.secrets(),
                aws,
                aws.sandboxes,
                settings.heapMb(),
                own -> {
                    Map<String, String> all = hurry();
                    awsEndpoints(all, "AWS_ENDPOINT_URL_", true);
                    all.put(
                            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                            aws.secrets.uri().toString());
                    aliyunEndpoints(all, "JOINTLAMBDA_ALIYUN_ENDPOINT_", own.get("JOINTLAMBDA_ALIYUN_BUCKET"), false);
                    return all;
                });
    }

    private AliyunPlatform aliyunPlatform() {
        return new AliyunPlatform(
                aliyun.identities,
                ROOT,
                (TablestoreEndpoint) aliyun.services.store(),
                aliyun.store.near(),
                aliyun.services.objects(),
                (KmsSecrets) aliyun.services.secrets(),
                aliyun,
                aliyun.sandboxes,
                settings.heapMb(),
                own -> {
                    Map<String, String> all = hurry();
                    awsEndpoints(all, "JOINTLAMBDA_AWS_ENDPOINT_", false);
                    aliyunEndpoints(all, "JOINTLAMBDA_ENDPOINT_", own.get("JOINTLAMBDA_BUCKET"), true);
                    all.put("JOINTLAMBDA_ENDPOINT_KMS", aliyun.secrets.uri().toString());
                    return all;
                });
    }

    /** Nobody waits minutes on a laptop. */
    private Map<String, String> hurry() {
        Map<String, String> all = new HashMap<>();
        all.put("JOINTLAMBDA_READ_TIMEOUT", settings.readTimeout().toString());
        all.put("JOINTLAMBDA_SWEEP_GRACE", settings.sweepGrace().toString());
        return all;
    }

    private void awsEndpoints(Map<String, String> all, String prefix, boolean near) {
        all.put(prefix + "LAMBDA", address(aws.functions, near));
        all.put(prefix + "DYNAMODB", address(aws.store, near));
        all.put(prefix + "S3", address(aws.objects, near));
    }

    private void aliyunEndpoints(Map<String, String> all, String prefix, @Nullable String bucket, boolean near) {
        all.put(prefix + "FC", address(aliyun.functions, near));
        all.put(prefix + "TABLESTORE", address(aliyun.store, near));
        all.put(prefix + "OSS", address(aliyun.objects, near) + "/" + bucket);
    }

    private static String address(LocalService service, boolean near) {
        return (near ? service.near() : service.far()).toString();
    }

    /** Gives each cloud's functions the keys that sign events, and the other cloud's key for its peer. */
    private void connect(
            Map<Cloud, Map<String, String>> variables, Map<String, Principal> onAws, Map<String, Principal> onAliyun) {
        Map<String, String> forAws = new LinkedHashMap<>();
        forAws.put("JOINTLAMBDA_SIGNING_KEYS", settings.signingKeys());
        Map<String, String> forAliyun = new LinkedHashMap<>(forAws);
        peer(onAliyun).ifPresent(user -> {
            Credentials key = aliyun.identities.key(user);
            forAws.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", key.keyId());
            forAws.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", key.secret());
        });
        peer(onAws).ifPresent(user -> {
            Credentials key = aws.identities.key(user);
            forAliyun.put("JOINTLAMBDA_AWS_ACCESS_KEY_ID", key.keyId());
            forAliyun.put("JOINTLAMBDA_AWS_SECRET_ACCESS_KEY", key.secret());
        });
        String aws = secret(variables, Cloud.AWS);
        if (aws != null) {
            ((Secrets) this.aws.services.secrets()).create(aws, json(forAws));
        }
        String aliyun = secret(variables, Cloud.ALIYUN);
        if (aliyun != null) {
            ((KmsSecrets) this.aliyun.services.secrets()).create(aliyun, json(forAliyun));
        }
    }

    private static Optional<Principal> peer(Map<String, Principal> users) {
        return users.entrySet().stream()
                .filter(each -> each.getKey().endsWith("-peer"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static @Nullable String secret(Map<Cloud, Map<String, String>> variables, Cloud cloud) {
        return variables.getOrDefault(cloud, Map.of()).get("JOINTLAMBDA_SECRET");
    }

    private static String json(Map<String, String> values) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        values.forEach((name, value) -> json.field(name, JsonCodecs.STRING, value));
        json.endObject();
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
