package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.testkit.CallKind.Service;
import java.time.Duration;
import java.util.List;

/** One simulated cloud. */
final class Place {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    final Cloud cloud;
    final MemoryStore rows;
    final MemoryBlobs objects;
    final FunctionService functions;
    final Switch store = new Switch();
    final Switch blobs = new Switch();

    private Place(World world, Cloud cloud, int inlineLimit, FunctionLimits limits) {
        this.cloud = cloud;
        this.rows = new MemoryStore(
                inlineLimit, change -> world.history.add(world.time.now(), cloud, change), world::expires);
        this.objects = new MemoryBlobs(world::expires);
        this.functions = new FunctionService(world, cloud, limits);
    }

    /** As AWS documents it (read 2026-11): 1 MB per event, two retries after 1 and 2 minutes, events kept for 6 hours. */
    static Place aws(World world) {
        return new Place(
                world,
                Cloud.AWS,
                300 * 1024,
                new FunctionLimits(1024 * 1024, List.of(MINUTE, MINUTE.multipliedBy(2)), Duration.ofHours(6)));
    }

    /**
     * As Aliyun documents it (read 2026-11): 128 KB per event, three retries, events kept for 5 hours. How long it waits
     * between the retries is assumed.
     */
    static Place aliyun(World world) {
        return new Place(
                world,
                Cloud.ALIYUN,
                300 * 1024,
                new FunctionLimits(
                        128 * 1024,
                        List.of(MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(4)),
                        Duration.ofHours(5)));
    }

    CloudServices services(Caller caller) {
        return new CloudServices(
                new SimulatedStore(cloud, rows, caller),
                new SimulatedInvoker(cloud, functions, caller),
                new SimulatedBlobs(cloud, objects, caller));
    }

    void forget() {
        rows.forget();
        objects.forget();
        functions.forget();
    }

    boolean allUp() {
        return store.isUp() && blobs.isUp() && functions.health().isUp();
    }

    void up() {
        for (Switch each : List.of(store, blobs, functions.health())) {
            if (!each.isUp()) {
                each.up();
            }
        }
    }

    Switch of(Service service) {
        return switch (service) {
            case STORE -> store;
            case BLOBS -> blobs;
            case FUNCTIONS -> functions.health();
            case MACHINE -> throw new IllegalArgumentException("a machine has no switch");
        };
    }

    /** How a message names what keeps a call from being answered. */
    String name(Call call, Switch link) {
        if (call.crossesClouds() && !link.isUp()) {
            return "the link from " + call.from() + " to " + call.to();
        }
        return switch (call.kind().service()) {
            case STORE -> "the store of " + cloud;
            case BLOBS -> "the blob store of " + cloud;
            default -> "the function service of " + cloud;
        };
    }
}
