package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cloud and its peers. One's own cloud is connected at once; a peer when it is first needed, because most instances of
 * most functions never go there, and its credentials may be in a secret. What is missing shows at start all the same.
 * Safe for many threads.
 */
public final class ConnectedClouds implements CloudBinding {
    private final Cloud cloud;
    private final CloudServices own;
    private final Map<Cloud, Peer> peers;
    private final Map<Cloud, CloudServices> connected = new ConcurrentHashMap<>();
    private final Host host;
    private final Environment environment;
    private final Settings settings;

    private ConnectedClouds(
            Cloud cloud, CloudServices own, Map<Cloud, Peer> peers, Host host, Environment environment) {
        this.cloud = cloud;
        this.own = own;
        this.peers = peers;
        this.host = host;
        this.environment = environment;
        this.settings = environment.settings();
    }

    /**
     * A binding.
     *
     * @param cloud the cloud this code runs on
     * @param own its services
     * @param host the machine
     * @param environment the settings, for this cloud and its peers
     * @param peers the other clouds
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    public static CloudBinding of(Cloud cloud, CloudServices own, Host host, Environment environment, Peer... peers) {
        Map<Cloud, Peer> byCloud = new EnumMap<>(Cloud.class);
        for (Peer peer : peers) {
            peer.check(environment.unread());
            byCloud.put(peer.cloud(), peer);
        }
        return new ConnectedClouds(cloud, own, byCloud, host, environment);
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public CloudServices services(Cloud cloud) {
        if (cloud == this.cloud) {
            return own;
        }
        Peer peer = peers.get(cloud);
        if (peer == null) {
            throw new IllegalStateException("this code on " + this.cloud + " is not connected to " + cloud
                    + ": hand the peer of " + cloud + " to the binding and set its JOINTLAMBDA_" + cloud
                    + "_* variables");
        }
        return connected.computeIfAbsent(cloud, absent -> peer.connect(environment));
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void forgetSecrets() {
        environment.forget();
        connected.clear();
    }

    @Override
    public String toString() {
        return "ConnectedClouds[" + cloud + ", peers " + peers.keySet() + "]";
    }
}
