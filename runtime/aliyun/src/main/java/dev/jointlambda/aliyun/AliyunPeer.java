package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.Peer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Alibaba Cloud, for functions that run elsewhere. */
final class AliyunPeer implements Peer {
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    @Override
    public Cloud cloud() {
        return Cloud.ALIYUN;
    }

    @Override
    public void check(Environment environment) {
        Place.peer(environment);
    }

    @Override
    public CloudServices connect(Environment environment) {
        return services(Place.peer(environment));
    }

    @Override
    public Map<String, String> rehearsal(URI address) {
        return Map.of(
                "JOINTLAMBDA_ALIYUN_ENDPOINT_FC", address.toString(),
                "JOINTLAMBDA_ALIYUN_ENDPOINT_TABLESTORE", address.toString(),
                "JOINTLAMBDA_ALIYUN_ENDPOINT_OSS", address.toString(),
                "JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", "rehearsal",
                "JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", "rehearsal");
    }

    /** The services at a place. */
    static CloudServices services(Place place) {
        hushMissingLogger();
        return new CloudServices(
                new TablestoreStateStore(TablestoreClients.connect(place), place.table()),
                place.service() == null
                        ? FunctionComputeInvoker.connect(place)
                        : ServiceFunctionInvoker.connect(place, place.service()),
                new OssBlobStore(place, InstantSource.system()));
    }

    /**
     * The vendor's clients log through SLF4J. Where no logger is installed, nothing is lost that anybody asked for, and
     * SLF4J need not say so in three lines at each cold start. A user's own logger, and a user's own setting, stay.
     */
    private static void hushMissingLogger() {
        if (System.getProperty(SLF4J_VERBOSITY) == null) {
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
        }
    }
}
