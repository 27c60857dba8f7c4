package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.Peer;
import java.time.InstantSource;
import java.util.Map;

/** Alibaba Cloud, for functions that run elsewhere. */
final class AliyunPeer implements Peer {
    @Override
    public Cloud cloud() {
        return Cloud.ALIYUN;
    }

    @Override
    public CloudServices connect(Map<String, String> environment) {
        return services(Place.peer(Environment.of(environment)));
    }

    /** The services at a place. */
    static CloudServices services(Place place) {
        return new CloudServices(
                new TablestoreStateStore(TablestoreClients.connect(place), place.table()),
                FunctionComputeInvoker.connect(place),
                new OssBlobStore(place, InstantSource.system()));
    }
}
