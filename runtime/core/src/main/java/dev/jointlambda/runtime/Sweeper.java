package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.StepKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds executions that wait for something that got lost, and sends it again. One per function instance. Safe for many
 * threads.
 *
 * <p>It decides nothing but when to give up, and writes nothing but the index of open executions and what the sweepers have
 * done; so it may be late, early, twice, or on both clouds at once. Home's sweeper takes what is due. That of another
 * cloud takes what has been due for five minutes more: it stands in when home's functions are down.
 *
 * <p>An idle sweep reads 16 empty ranges of the index, and nothing else. Once a minute that is 700,800 reads a month and
 * cloud, or 0.09 USD with DynamoDB's on-demand capacity, and 43,800 invocations of 0.2 s, or 0.08 USD with 512 MB of Lambda
 * (list prices of us-east-1, 2026-11: 0.125 USD per million read units, 0.20 USD per million requests, 0.0000166667 USD per
 * GB-second). An execution that is looked at costs a read per row and three writes.
 */
public final class Sweeper implements Rehearsable {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    /** How much longer something is due before another cloud than home looks after it. */
    private static final Duration STAND_IN = Duration.ofMinutes(5);

    private static final int PAGE = 25;

    private static final byte[] TIMER = "{\"detail-type\":\"rehearsal\"}".getBytes(StandardCharsets.UTF_8);

    private final CloudBinding cloud;
    private final WorkflowModel workflow;
    private final Reception reception;

    private Sweeper(CloudBinding cloud, WorkflowModel workflow) {
        this.cloud = cloud;
        this.workflow = workflow;
        this.reception = new Reception(
                "the sweeper of the workflow \"" + workflow.name() + "\", version " + workflow.version() + ", on "
                        + cloud.cloud(),
                cloud.settings(),
                cloud.host());
    }

    /** The sweeper of one workflow on the cloud that the binding is for. */
    public static Sweeper of(CloudBinding cloud, WorkflowModel workflow) {
        return new Sweeper(cloud, workflow);
    }

    /**
     * Handles one event. The timer's: looks after everything that is due, as long as the invocation's time lasts; what is
     * left stays due. A record that a platform has given up an event, from an on-failure destination or its queue: looks at
     * that event's execution at once. The answer counts, as a JSON object, the open executions {@code looked} at, the events
     * {@code sent} again, the executions {@code gaveUp}, and what {@code failed}, which is logged and tried again, less and
     * less often. No execution takes more than half of the time that is left for its shard.
     *
     * @throws IOException if the event cannot be read, or the answer not written
     * @throws DeliveryException if the record must be delivered again: its event is of a newer wire version, or signed with
     *     an unknown key
     */
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        SweepCounts counts = new SweepCounts();
        byte[] bytes = event.readNBytes(Reception.LIMIT + 1);
        try {
            SweepEvent what = SweepEvent.read(Bytes.of(bytes));
            if (what instanceof SweepEvent.Timer timer) {
                if (!timer.known()) {
                    LOG.log(Level.INFO, "{0}: invoked by no timer that is known, and sweeps", who());
                }
                sweep(invocation, counts);
            } else if (what instanceof SweepEvent.Lost lost) {
                lost(lost, invocation, counts);
            } else {
                throw new PayloadException("it is for a step");
            }
        } catch (PayloadException e) {
            dropped(String.valueOf(e.getMessage()), counts);
        }
        answer.write(counts.toJson());
    }

    @Override
    public CloudBinding cloud() {
        return cloud;
    }

    @Override
    public void rehearse(Rehearsed function, CloudBinding standIn) throws IOException {
        new Rehearsal(standIn, register -> register).run(function, TIMER);
    }

    private void sweep(Invocation invocation, SweepCounts counts) {
        long now = cloud.host().now();
        long last = last(invocation, now);
        boolean standsIn = cloud.cloud() != workflow.home();
        long until = Duration.ofMillis(now)
                .minus(standsIn ? STAND_IN : Duration.ZERO)
                .toSeconds();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < OpenEntry.SHARDS; i++) {
            int shard = i;
            work.add(() -> {
                try {
                    sweep(shard, until, last, invocation, counts);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, who() + ": could not read what is due in shard " + shard, e);
                    counts.failed(1);
                }
            });
        }
        cloud.host().all(work);
    }

    private void sweep(int shard, long until, long last, Invocation invocation, SweepCounts counts) {
        @Nullable OpenEntry after = null;
        long least = (invocation.deadline() - last) / 4;
        List<OpenEntry> page;
        do {
            page = cloud.services(workflow.home()).store().due(workflow.queue(), shard, until, after, PAGE);
            for (OpenEntry entry : page) {
                long now = cloud.host().now();
                if (now >= last) {
                    LOG.log(Level.WARNING, "{0}: out of time, what is due in shard {1} waits", who(), shard);
                    return;
                }
                // however much is open in one, half of the time is for the others
                long slice = Math.max((last - now) / 2, least);
                attempt(entry.execution().partition(), invocation, now + slice, counts, each -> each.due(entry));
                after = entry;
            }
        } while (page.size() == PAGE);
    }

    private void lost(SweepEvent.Lost lost, Invocation invocation, SweepCounts counts) {
        lost.unreadable().forEach(why -> dropped(why, counts));
        @Nullable DeliveryException unknown = null;
        for (Bytes event : lost.events()) {
            try {
                Envelope envelope = reception.verify(event.array());
                if (envelope == null) {
                    counts.failed(1);
                } else {
                    lost(envelope, invocation, counts);
                }
            } catch (DeliveryException e) {
                unknown = e;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
    }

    private void dropped(String why, SweepCounts counts) {
        LOG.log(Level.WARNING, "{0}: dropped an event: {1}", who(), why);
        counts.failed(1);
    }

    private void lost(Envelope envelope, Invocation invocation, SweepCounts counts) {
        StepKey key = envelope.key();
        if (!key.execution().workflow().equals(workflow.name()) || envelope.workflowVersion() != workflow.version()) {
            LOG.log(
                    Level.WARNING,
                    "{0}: dropped a record, it is of the execution {1}, version {2}",
                    who(),
                    key.execution().partition(),
                    envelope.workflowVersion());
            counts.failed(1);
            return;
        }
        long last = last(invocation, cloud.host().now());
        attempt(key.execution().partition(), invocation, last, counts, each -> each.lost(key));
    }

    /** When nothing more is begun: what is begun has a quarter of the time to be ended in. */
    private static long last(Invocation invocation, long now) {
        return now + (invocation.deadline() - now) * 3 / 4;
    }

    /** What goes wrong with one execution is logged, and it is put off; the others are looked at. */
    private void attempt(
            String execution, Invocation invocation, long until, SweepCounts counts, Consumer<ExecutionSweep> what) {
        try {
            Access access = Access.ofSweep(cloud, "execution " + execution, invocation.deadline());
            what.accept(new ExecutionSweep(access, workflow, counts, invocation.trace(), until));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, who() + ": could not look after execution " + execution, e);
            counts.failed(1);
        }
    }

    private String who() {
        return reception.function();
    }
}
