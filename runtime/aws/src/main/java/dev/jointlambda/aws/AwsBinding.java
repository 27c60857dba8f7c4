package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Peer;
import dev.jointlambda.runtime.spi.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AWS and its peers, as one process of a function or of a client has them. Has secrets: never prints them. */
final class AwsBinding implements CloudBinding {
    /** Nobody's: a service that stands in looks at no signature. */
    private static final String NOBODY = "rehearsal";

    private final CloudBinding clouds;
    private final AwsSettings settings;
    private final Map<String, String> environment;
    private final List<Peer> peers;
    private @Nullable Object hooks;

    AwsBinding(CloudBinding clouds, AwsSettings settings, Map<String, String> environment, Peer... peers) {
        this.clouds = clouds;
        this.settings = settings;
        this.environment = environment;
        this.peers = List.of(peers);
    }

    AwsSettings aws() {
        return settings;
    }

    List<Peer> peers() {
        return peers;
    }

    /** Whether Lambda takes a snapshot of this process before it brings an event. */
    boolean awaitsSnapshot() {
        return AwsSettings.awaitsSnapshot(environment);
    }

    /** Holds on to what runs before and after a snapshot: the registry of such things forgets what nobody else holds. */
    void keep(Object hooks) {
        this.hooks = hooks;
    }

    /** The same with other services: all that it calls goes to one address, and as nobody. */
    CloudBinding standIn(URI address) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.remove(AwsSettings.INITIALIZATION);
        for (String service : List.of("LAMBDA", "DYNAMODB", "S3", "SECRETS_MANAGER")) {
            variables.put("AWS_ENDPOINT_URL_" + service, address.toString());
        }
        for (String part : List.of("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN")) {
            variables.put("AWS_" + part, NOBODY);
        }
        peers.forEach(peer -> variables.putAll(peer.rehearsal(address)));
        return AwsCloud.from(variables, peers.toArray(Peer[]::new));
    }

    @Override
    public Cloud cloud() {
        return clouds.cloud();
    }

    @Override
    public CloudServices services(Cloud cloud) {
        return clouds.services(cloud);
    }

    @Override
    public Host host() {
        return clouds.host();
    }

    @Override
    public Settings settings() {
        return clouds.settings();
    }

    @Override
    public void forgetSecrets() {
        clouds.forgetSecrets();
        settings.credentials.forget();
    }

    @Override
    public String toString() {
        return clouds + (hooks == null ? "" : ", for a snapshot");
    }
}
