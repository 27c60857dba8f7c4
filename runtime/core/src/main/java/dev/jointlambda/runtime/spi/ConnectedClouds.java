package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.EnumMap;
import java.util.Map;

/** A cloud and its peers, connected at once, so that what is missing shows at start. Safe for many threads. */
public final class ConnectedClouds implements CloudBinding {
    private final Cloud cloud;
    private final Map<Cloud, CloudServices> services;
    private final Host host;
    private final Settings settings;

    private ConnectedClouds(Cloud cloud, Map<Cloud, CloudServices> services, Host host, Settings settings) {
        this.cloud = cloud;
        this.services = services;
        this.host = host;
        this.settings = settings;
    }

    /**
     * Connects the peers.
     *
     * @param cloud the cloud this code runs on
     * @param own its services
     * @param host the machine
     * @param environment the settings, for this cloud and its peers
     * @param peers the other clouds
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    public static CloudBinding of(
            Cloud cloud, CloudServices own, Host host, Map<String, String> environment, Peer... peers) {
        Map<Cloud, CloudServices> services = new EnumMap<>(Cloud.class);
        services.put(cloud, own);
        for (Peer peer : peers) {
            services.put(peer.cloud(), peer.connect(environment));
        }
        return new ConnectedClouds(
                cloud, services, host, Environment.of(environment).settings());
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public CloudServices services(Cloud cloud) {
        CloudServices found = services.get(cloud);
        if (found == null) {
            throw new IllegalStateException("this code on " + this.cloud + " is not connected to " + cloud
                    + ": hand the peer of " + cloud + " to the binding and set its JOINTLAMBDA_" + cloud
                    + "_* variables");
        }
        return found;
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
    public String toString() {
        return "ConnectedClouds" + services.keySet();
    }
}
