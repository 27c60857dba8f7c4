package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What one function instance knows of the functions of every cloud. Safe for many threads. */
final class Breakers {
    private final Map<Cloud, Breaker> all = new EnumMap<>(Cloud.class);

    Breakers() {
        for (Cloud each : Cloud.values()) {
            all.put(each, new Breaker());
        }
    }

    /** What a delivery knows that was received at a time, in milliseconds since the epoch. */
    CloudHealth at(long received) {
        Set<Cloud> broken = EnumSet.noneOf(Cloud.class);
        all.forEach((cloud, breaker) -> {
            if (breaker.open(received)) {
                broken.add(cloud);
            }
        });
        return new CloudHealth(broken, this);
    }

    @SuppressWarnings("NullAway") // every cloud has one
    void answered(Cloud cloud, long asked, long at, String eventId, boolean failed) {
        all.get(cloud).answered(asked, at, eventId, failed);
    }
}
