package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.Value;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An execution as its home store has it. */
final class HomeExecution<R extends @Nullable Object> implements Execution<R> {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final CloudBinding cloud;
    private final WorkflowModel workflow;
    private final ExecutionId id;
    private final PayloadCodec<R> codec;
    private final Access access;

    HomeExecution(CloudBinding cloud, WorkflowModel workflow, ExecutionId id, PayloadCodec<R> codec) {
        this.cloud = cloud;
        this.workflow = workflow;
        this.id = id;
        this.codec = codec;
        this.access = Access.ofClient(cloud, "execution " + id.partition(), "ask again later");
    }

    @Override
    public String id() {
        return id.id();
    }

    @Override
    public ExecutionRow.Status status() {
        return row().status();
    }

    @Override
    @SuppressWarnings("NullAway") // the result is null only if the end may return null, and then R is nullable
    public R result(Duration timeout) throws InterruptedException, TimeoutException {
        long began = cloud.host().now();
        Duration pause = FIRST_PAUSE;
        ExecutionRow row = row();
        while (row.status() == ExecutionRow.Status.RUNNING) {
            // not a point in time: "for ever" is later than any of them
            Duration left = timeout.minusMillis(cloud.host().now() - began);
            if (left.isNegative() || left.isZero()) {
                throw new TimeoutException("execution " + id.partition() + " has not ended within " + timeout
                        + "; it goes on, ask again later");
            }
            cloud.host().pause(min(pause, left));
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            row = row();
        }
        Bytes bytes = bytes(Objects.requireNonNull(row.result(), "an execution that has ended has a result"));
        if (row.status() == ExecutionRow.Status.FAILED) {
            throw new ExecutionFailedException(id.partition(), Failures.read(bytes));
        }
        return codec.decode(bytes.array());
    }

    private ExecutionRow row() {
        ExecutionRow row = access.store(workflow.home()).execution(id);
        if (row == null) {
            throw new ExecutionAbsentException(id.partition());
        }
        return row;
    }

    private Bytes bytes(Ending ending) {
        if (ending instanceof Ending.Of of) {
            return of.bytes();
        }
        Ending.In in = (Ending.In) ending;
        Value value = in.key().step().equals(Arrival.END) ? slot(in) : register(in);
        if (value == null) {
            throw new ExecutionAbsentException(id.partition());
        }
        return new Values(access, id).read(in.owner(), value);
    }

    private @Nullable Value slot(Ending.In in) {
        JoinRow ends = access.store(in.owner()).readJoin(in.key(), true);
        Slot result = ends == null ? null : ends.slots().get(0);
        return result == null ? null : result.value();
    }

    private @Nullable Value register(Ending.In in) {
        Register register = access.store(in.owner()).readAll(List.of(in.key())).get(in.key());
        return register == null ? null : register.value();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
