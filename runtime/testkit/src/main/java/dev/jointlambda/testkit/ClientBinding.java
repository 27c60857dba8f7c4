package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a client is bound to: while it waits, for an answer or because it pauses, the simulation goes on. Clients on
 * several threads take turns.
 */
final class ClientBinding implements CloudBinding, Host, Caller {
    private static final long AGAIN = 1000;

    private final World world;
    private final Cloud cloud;
    private final Runnable stuck;

    /**
     * Makes one.
     *
     * @param stuck throws if nothing can ever happen again
     */
    ClientBinding(World world, Cloud cloud, Runnable stuck) {
        this.world = world;
        this.cloud = cloud;
        this.stuck = stuck;
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public CloudServices services(Cloud of) {
        return world.place(of).services(this);
    }

    @Override
    public Host host() {
        return this;
    }

    @Override
    public Settings settings() {
        return world.settings;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer to a call is what its effect returned
    public <T> @Nullable T call(CallKind kind, Cloud to, Object subject, Effect<T> effect) {
        Answer answer = performed(kind, to, subject, effect);
        if (answer.error() instanceof RuntimeException e) {
            throw e;
        }
        return (T) answer.value();
    }

    private Answer performed(CallKind kind, Cloud to, Object subject, Effect<?> effect) {
        synchronized (world) {
            Call call = new Call(world.nextCall(), 0, kind, "client", 0, cloud, to, subject);
            while (world.isForLater(call)) {
                world.time.runUntil(world.time.now() + AGAIN);
            }
            Answer answer = world.perform(call, world.faultOf(call), effect);
            world.time.runUntil(world.time.now() + answer.after());
            return answer;
        }
    }

    @Override
    public long now() {
        return world.time.now();
    }

    @Override
    public String nonce() {
        return world.nonce();
    }

    @Override
    public void pause(Duration time) {
        synchronized (world) {
            stuck.run();
            world.time.runUntil(world.time.now() + time.toMillis());
        }
    }

    @Override
    public <T> T run(Callable<T> userCode) throws Exception {
        return userCode.call();
    }

    @Override
    public void all(List<Runnable> work) {
        RuntimeException first = null;
        for (Runnable each : work) {
            try {
                each.run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
