package dev.jointlambda.aws;

import dev.jointlambda.runtime.Rehearsable;
import dev.jointlambda.runtime.Rehearsed;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.Peer;
import java.lang.System.Logger.Level;
import org.crac.Context;
import org.crac.Resource;

/** What runs before a snapshot of a function's process, and in each copy that goes on from it. */
final class SnapshotHooks implements Resource {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    private final Rehearsed function;
    private final Rehearsable runtime;
    private final AwsBinding binding;

    SnapshotHooks(Rehearsed function, Rehearsable runtime, AwsBinding binding) {
        this.function = function;
        this.runtime = runtime;
        this.binding = binding;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        part(
                "handling an event",
                "look at the cause: it is a fault of this function's build or of jointlambda",
                this::rehearse);
        part(
                "finding the services' addresses",
                "look at the cause: it is a fault of jointlambda",
                () -> Endpoints.rehearse(binding.aws()));
        part("getting credentials", "look at the cause, and publish the version again", () -> binding.aws()
                .credentials
                .resolveCredentials());
        part(
                "connecting with TLS",
                "let the function's subnets reach DynamoDB while a version is published",
                () -> Endpoints.connect(binding.aws()));
        binding.forgetSecrets();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        binding.restored();
    }

    private void rehearse() throws Exception {
        try (StandIn services = StandIn.start()) {
            CloudBinding standIn = binding.standIn(services.address());
            try {
                runtime.rehearse(function, standIn);
                standIn.services(binding.cloud()).blobs().put(StandIn.OBJECT, new byte[0]);
                standIn.services(binding.cloud()).blobs().get(StandIn.OBJECT);
            } finally {
                close(standIn);
            }
        }
    }

    /** A peer's client may have threads, and they connections, that nobody needs any more. */
    private void close(CloudBinding standIn) throws Exception {
        for (Peer peer : binding.peers()) {
            if (standIn.services(peer.cloud()).store() instanceof AutoCloseable store) {
                store.close();
            }
        }
    }

    /** A snapshot without one part is slower and nothing worse: it is worth a line in the log, and no failed deployment. */
    private static void part(String what, String remedy, Part part) {
        try {
            part.run();
        } catch (Exception | LinkageError e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.log(
                    Level.WARNING,
                    "before the snapshot, " + what + " could not be rehearsed: the first event after each restore takes"
                            + " longer, and nothing else is different; " + remedy,
                    e);
        }
    }

    private interface Part {
        void run() throws Exception;
    }
}
