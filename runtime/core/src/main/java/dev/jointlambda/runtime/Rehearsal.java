package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StateStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the twin of a function is bound to: services that are called and not listened to.
 *
 * @param standIn the services
 * @param committed what is stored as soon as something is committed, of what was to be
 */
record Rehearsal(CloudBinding standIn, UnaryOperator<Register> committed) implements CloudBinding {
    private static final Duration TIME = Duration.ofMinutes(1);

    /** Has a twin of a function handle an event. */
    void run(Rehearsed function, byte[] event) throws IOException {
        Invocation invocation = new Invocation("rehearsal", host().now() + TIME.toMillis(), null);
        function.twin(this).handle(new ByteArrayInputStream(event), new ByteArrayOutputStream(), invocation);
    }

    @Override
    public Cloud cloud() {
        return standIn.cloud();
    }

    @Override
    public CloudServices services(Cloud cloud) {
        CloudServices called = standIn.services(cloud);
        // A peer's store is only called where a join or an end is at home there, and is the slowest of all to load.
        StateStore rows = cloud == cloud() ? called.store() : null;
        return new CloudServices(new RehearsalStore(rows, committed), called.functions(), called.blobs());
    }

    @Override
    public Host host() {
        return new WithoutCode(standIn.host());
    }

    @Override
    public Settings settings() {
        return standIn.settings();
    }

    private record WithoutCode(Host machine) implements Host {
        @Override
        public long now() {
            return machine.now();
        }

        @Override
        public String nonce() {
            return machine.nonce();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            machine.pause(time);
        }

        /** Calls nothing: the step returns null. */
        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
        public <T> T run(Callable<T> userCode) {
            @Nullable T nothing = null;
            return nothing;
        }

        @Override
        public void all(List<Runnable> work) {
            machine.all(work);
        }
    }
}
