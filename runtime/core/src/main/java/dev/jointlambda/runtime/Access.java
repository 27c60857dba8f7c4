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
    private final long deadline;

    Access(CloudBinding binding, String who, long deadline) {
        this.binding = binding;
        this.who = who;
        this.deadline = deadline;
    }

    /** The execution and step, for messages. */
    String who() {
        return who;
    }

    StateStore store(Cloud cloud) {
        return services(cloud).store();
    }

    FunctionInvoker functions(Cloud cloud) {
        return services(cloud).functions();
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

    /** A delivery of ours that cannot go on. */
    DeliveryException stuck(String why) {
        return new DeliveryException(who + ": " + why + "; the platform will deliver the event again");
    }

    private CloudServices services(Cloud cloud) {
        if (host().now() >= deadline) {
            throw stuck("the invocation's time is over");
        }
        return binding.services(cloud);
    }
}
