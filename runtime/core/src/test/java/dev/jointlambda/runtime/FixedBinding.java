package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.SigningKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A binding whose clock stands still, and whose clouds are those it is given. */
final class FixedBinding implements CloudBinding, Host {
    long now = 1_000_000;
    SigningKeys keys = SigningKeys.none();
    Duration retention = Settings.DEFAULT_RETENTION;

    int reseeded;

    @Nullable
    CloudServices services;

    @Override
    public Cloud cloud() {
        return Cloud.AWS;
    }

    @Override
    public CloudServices services(Cloud cloud) {
        if (services == null) {
            throw new IllegalStateException("no services");
        }
        return services;
    }

    @Override
    public Host host() {
        return this;
    }

    @Override
    public Settings settings() {
        return new Settings("test", keys, Settings.DEFAULT_EVENT_LIFE, Settings.DEFAULT_SWEEP_GRACE, retention);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public String nonce() {
        return "n";
    }

    @Override
    public void reseed() {
        reseeded++;
    }

    @Override
    public void pause(Duration time) {
        now += time.toMillis();
    }

    @Override
    public <T> T run(Callable<T> userCode) throws Exception {
        return userCode.call();
    }

    @Override
    public void all(List<Runnable> work) {
        work.forEach(Runnable::run);
    }
}
