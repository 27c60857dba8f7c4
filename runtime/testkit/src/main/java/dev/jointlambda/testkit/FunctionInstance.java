package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One instance of a function: what the function is bound to. It works on one delivery at a time. */
final class FunctionInstance implements CloudBinding, Host, Caller {
    private final World world;
    private final Cloud cloud;
    private final CloudServices aws;
    private final CloudServices aliyun;
    private final StepFunction function;
    private long skew;

    private @Nullable Attempt attempt;

    FunctionInstance(World world, Cloud cloud, Deployed deployed, long ahead) {
        this.world = world;
        this.cloud = cloud;
        this.aws = world.place(Cloud.AWS).services(this);
        this.aliyun = world.place(Cloud.ALIYUN).services(this);
        this.skew = ahead + (world.skew == 0 ? 0 : world.random.nextLong(-world.skew, world.skew + 1));
        this.function = deployed.make(this);
    }

    /** Sets its clock. */
    void ahead(long millis) {
        skew = millis;
    }

    /** How far its clock is ahead, in milliseconds. */
    long ahead() {
        return skew;
    }

    /** Runs the function's code for an attempt. */
    void run(Attempt of, InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        attempt = of;
        try {
            function.handle(event, answer, invocation);
        } finally {
            attempt = null;
        }
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public CloudServices services(Cloud of) {
        return of == Cloud.AWS ? aws : aliyun;
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
        return (T) attempt().call(kind, to, subject, effect);
    }

    @Override
    public long now() {
        return attempt().recorded(Long.class, () -> world.time.now() + skew);
    }

    @Override
    public String nonce() {
        return attempt().recorded(String.class, world::nonce);
    }

    @Override
    public void pause(Duration time) {
        attempt().pause(time.toMillis());
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the code of a void step returns null, and so does this
    public <T> T run(Callable<T> userCode) throws Exception {
        return (T) attempt().run(userCode);
    }

    @Override
    public void all(List<Runnable> work) {
        attempt().all(work);
    }

    private Attempt attempt() {
        if (attempt == null) {
            throw new IllegalStateException(
                    "a function used its clouds outside of a delivery, perhaps while it was made");
        }
        return attempt;
    }
}
