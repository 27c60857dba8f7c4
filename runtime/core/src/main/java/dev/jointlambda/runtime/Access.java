package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StateStore;

/**
 * The clouds' services, for as long as one invocation may use them: whoever asks for one is about to call it, and nothing
 * is called after the deadline. A frozen instance that wakes up hours later must not go on where it stood.
 */
final class Access {
    private final CloudBinding binding;
    private final String who;
    private final String remedy;
    private final long deadline;
    private final CloudHealth health;

    private Access(CloudBinding binding, String who, String remedy, long deadline, CloudHealth health) {
        this.binding = binding;
        this.who = who;
        this.remedy = remedy;
        this.deadline = deadline;
        this.health = health;
    }

    /** For a delivery, until the platform stops it. */
    static Access ofDelivery(CloudBinding binding, String who, long deadline, CloudHealth health) {
        return new Access(binding, who, "the platform will deliver the event again", deadline, health);
    }

    /** For the sweeper, until the platform stops it. */
    static Access ofSweep(CloudBinding binding, String who, long deadline) {
        return new Access(binding, who, "the sweeper will look again", deadline, CloudHealth.unknown());
    }

    /** For a client, which has all the time it wants. */
    static Access ofClient(CloudBinding binding, String who, String remedy) {
        return new Access(binding, who, remedy, Long.MAX_VALUE, CloudHealth.unknown());
    }

    /** The execution and step, for messages. */
    String who() {
        return who;
    }

    StateStore store(Cloud cloud) {
        return services(cloud).store();
    }

    FunctionInvoker functions(Cloud cloud) {
        return health.watching(cloud, services(cloud).functions(), host());
    }

    /** What is known of the clouds' functions. */
    CloudHealth health() {
        return health;
    }

    BlobStore blobs(Cloud cloud) {
        return services(cloud).blobs();
    }

    Host host() {
        return binding.host();
    }

    Settings settings() {
        return binding.settings();
    }

    /** Says that it cannot go on: who, why, and what happens or helps now. */
    DeliveryException stuck(String why) {
        return new DeliveryException(who + ": " + why + "; " + remedy);
    }

    private CloudServices services(Cloud cloud) {
        if (host().now() >= deadline) {
            throw stuck("the invocation's time is over");
        }
        return binding.services(cloud);
    }
}
