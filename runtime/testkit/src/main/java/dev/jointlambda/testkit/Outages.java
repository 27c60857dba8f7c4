package dev.jointlambda.testkit;

import java.time.Duration;
import java.util.List;

/** Faults that take a part of the clouds down for a while. */
final class Outages {
    private static final long LONGEST = Duration.ofHours(1).toMillis();

    private final World world;
    private int active;

    Outages(World world) {
        this.world = world;
    }

    /** Begins an outage where a call goes to. */
    void begin(Fault fault, Call call) {
        Place place = world.place(call.to());
        switch (fault) {
            case LINK_DOWN -> take(false, world.link);
            case LINK_SILENT -> take(true, world.link);
            case STORE_DOWN -> take(false, place.store, place.blobs);
            case STORE_SILENT -> take(true, place.store, place.blobs);
            case FUNCTIONS_DOWN -> take(false, place.functions.health());
            case FUNCTIONS_SILENT -> take(true, place.functions.health());
            case CLOUD_DOWN -> takeAll(false, place);
            case CLOUD_SILENT -> takeAll(true, place);
            default -> throw new IllegalArgumentException(fault + " is no outage");
        }
    }

    private void takeAll(boolean silent, Place place) {
        take(silent, place.functions.health(), place.store, place.blobs);
        place.functions.kill();
    }

    private void take(boolean silent, Switch... parts) {
        List<Runnable> ends =
                List.of(parts).stream().map(part -> part.outage(silent)).toList();
        active++;
        world.time.at(world.time.now() + world.delays.rarelyUpTo(LONGEST), () -> {
            active--;
            ends.forEach(Runnable::run);
        });
    }

    /** Whether one has begun and not ended. */
    boolean any() {
        return active > 0;
    }
}
