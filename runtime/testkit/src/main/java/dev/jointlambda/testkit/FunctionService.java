package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import dev.jointlambda.testkit.TraceEntry.End;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The functions of one simulated cloud and the queue in front of them. For one thread. */
public final class FunctionService {
    private static final long SOON = 200;
    private static final long OVERTAKEN = 1000;
    private static final long MARGIN = Duration.ofMinutes(1).toMillis();

    private final World world;
    private final Cloud cloud;
    private final Switch health = new Switch();
    private final Map<String, Deployed> deployed = new TreeMap<>();
    private final Map<String, Long> userCodeTimes = new HashMap<>();
    private final Deque<QueuedEvent> waiting = new ArrayDeque<>();
    private final Set<Attempt> running = new LinkedHashSet<>();
    private final List<FailedEvent> failures = new ArrayList<>();
    private FunctionLimits limits;
    private int concurrency = Integer.MAX_VALUE;
    private long coldStarts;
    private long triggered;

    FunctionService(World world, Cloud cloud, FunctionLimits limits) {
        this.world = world;
        this.cloud = cloud;
        this.limits = limits;
        health.onUp(this::drain);
    }

    /** Refuses invocations and delivers nothing; deliveries under way go on. Queued events wait. */
    public void down() {
        health.down();
    }

    /** As {@link #down}, but invocations time out, so that whoever called cannot know. */
    public void unreachable() {
        health.unreachable();
    }

    /** Works again, and delivers what waits. */
    public void up() {
        health.up();
    }

    /** Kills every delivery under way, with its instance; the platform delivers their events again. */
    public void kill() {
        for (Attempt attempt : List.copyOf(running)) {
            attempt.kill(End.CRASHED, "its instance was killed");
        }
    }

    /** Drops idle instances, so that every next delivery is a cold start. */
    public void recycle() {
        deployed.values().forEach(Deployed::recycle);
    }

    /** How long the platform waits before each retry of a failed delivery; none: no retry. */
    public void retries(Duration... delays) {
        limits = new FunctionLimits(limits.eventLimit(), List.of(delays), limits.eventAge());
    }

    /** The largest event, in bytes. */
    public void eventLimit(int bytes) {
        limits = new FunctionLimits(bytes, limits.retries(), limits.eventAge());
    }

    /** How many deliveries run at the same time; further events wait. No limit by default. */
    public void concurrency(int most) {
        concurrency = most;
    }

    /** How long one run of a step's user code takes here; {@link Latency#userCode} by default. */
    public void userCodeTime(String step, Duration time) {
        userCodeTimes.put(step, time.toMillis());
    }

    /** How many instances were made. */
    public long coldStarts() {
        return coldStarts;
    }

    /** The events given up, in order. */
    public List<FailedEvent> failures() {
        return List.copyOf(failures);
    }

    Cloud cloud() {
        return cloud;
    }

    Switch health() {
        return health;
    }

    int eventLimit() {
        return limits.eventLimit();
    }

    int waiting() {
        return waiting.size();
    }

    long userCodeTime(String step) {
        Long own = userCodeTimes.get(step);
        return own == null ? world.delays.userCode() : own;
    }

    void deploy(Deployed function) {
        if (deployed.putIfAbsent(function.name(), function) != null) {
            throw new IllegalArgumentException(cloud + " has a function \"" + function.name()
                    + "\" already: is a workflow used twice, or are there two of the name \"" + function.workflow()
                    + "\"?");
        }
    }

    /** Takes an event into the queue. */
    Answer accept(String function, String eventId, byte[] bytes, Fault fault, long after) {
        Deployed target = deployed.get(function);
        if (target == null) {
            return new Answer.Rejected("404: " + cloud + " has no function \"" + function + "\"; it has "
                    + (deployed.isEmpty() ? "none" : String.join(", ", deployed.keySet())));
        }
        if (bytes.length > limits.eventLimit()) {
            return new Answer.Rejected(
                    "413: the event has " + bytes.length + " bytes; " + cloud + " takes up to " + limits.eventLimit());
        }
        QueuedEvent event = new QueuedEvent(target, eventId, Bytes.of(bytes.clone()), world.time.now(), 1, false, 0);
        world.history.sent(world.time.now(), cloud, event);
        queue(event, fault, after);
        return new Answer.Accepted();
    }

    private void queue(QueuedEvent event, Fault fault, long after) {
        long late =
                switch (fault) {
                    case DELAY -> world.delays.upTo(late());
                    case OVERTAKEN -> world.delays.upTo(OVERTAKEN);
                    default -> 0;
                };
        long arrival = world.time.now() + after + world.delays.queue() + late;
        if (fault != Fault.DROP) {
            world.time.at(arrival, () -> deliver(event));
        }
        if (fault == Fault.DUPLICATE || fault == Fault.DUPLICATE_LATE) {
            long later = world.delays.upTo(fault == Fault.DUPLICATE ? SOON : late());
            world.time.at(arrival + later, () -> deliver(event));
        }
    }

    /** A timer has an event for a function. */
    void trigger(Deployed function, Bytes bytes, boolean spurious, long ahead) {
        QueuedEvent event =
                new QueuedEvent(function, "timer-" + ++triggered, bytes, world.time.now(), 1, spurious, ahead);
        world.time.at(world.time.now() + world.delays.queue(), () -> deliver(event));
    }

    /** How late a delivery may be, in milliseconds: just before the platform would give the event up. */
    private long late() {
        return Math.max(1, limits.eventAge().toMillis() - MARGIN);
    }

    /** An attempt has ended: retries its event if need be, and serves the next. */
    void ended(Attempt attempt, End how, String reason) {
        running.remove(attempt);
        world.trace.ended(attempt, this, world.time.now(), how, reason);
        if (world.journal != null) {
            world.journal.ended(world.time.now(), cloud, attempt.event.target().name(), how, reason);
        }
        if ((how == End.OK || how == End.FAILED) && attempt.event.ahead() == 0) {
            attempt.event.target().free(attempt.instance);
        }
        if (how != End.OK) {
            retry(attempt.event, reason);
        } else if (attempt.event.spurious()) {
            world.sweepers.swept();
        }
        if (!waiting.isEmpty() && health.isUp()) {
            QueuedEvent next = waiting.remove();
            world.time.at(world.time.now(), () -> deliver(next));
        }
    }

    private void deliver(QueuedEvent event) {
        if (world.time.now() - event.accepted() > limits.eventAge().toMillis()) {
            giveUp(event, event.delivery() - 1, "it is older than " + limits.eventAge());
        } else if (!health.isUp() || running.size() >= concurrency) {
            waiting.add(event);
        } else {
            start(event);
        }
    }

    private void start(QueuedEvent event) {
        FunctionInstance instance = event.ahead() == 0 ? event.target().take() : null;
        long cold = 0;
        if (instance == null) {
            coldStarts++;
            cold = world.delays.coldStart();
            instance = new FunctionInstance(world, cloud, event.target(), event.ahead());
        }
        Attempt attempt = new Attempt(world, this, instance, event, world.time.now() + cold);
        running.add(attempt);
        if (cold == 0) {
            attempt.proceed();
        } else {
            world.time.at(attempt.start, attempt::proceed);
        }
    }

    private void retry(QueuedEvent event, String reason) {
        if (event.spurious() || event.delivery() > limits.retries().size()) {
            giveUp(event, event.delivery(), reason);
            return;
        }
        long delay = limits.retries().get(event.delivery() - 1).toMillis();
        world.time.at(world.time.now() + delay, () -> deliver(event.again()));
    }

    private void giveUp(QueuedEvent event, int deliveries, String reason) {
        if (event.spurious()) {
            world.sweepers.swept();
        }
        if (event.target().isSweeper()) {
            return; // the timer ticks again
        }
        FailedEvent failed = new FailedEvent(
                cloud,
                event.target().name(),
                new Labels(event).execution(),
                event.bytes(),
                deliveries,
                reason,
                Instant.ofEpochMilli(world.time.now()));
        failures.add(failed);
        String onFailure = event.target().onFailure();
        Deployed sweeper = onFailure == null ? null : deployed.get(onFailure);
        if (sweeper != null && world.sweepers.isOn()) {
            tell(sweeper, failed);
        }
    }

    private void tell(Deployed sweeper, FailedEvent failed) {
        long number = world.nextCall();
        Fault fault = world.faultOf(new Call(
                number, 0, CallKind.RECORD, failed.function(), failed.deliveries(), cloud, cloud, sweeper.name()));
        Bytes record = FailureRecord.of(failed);
        queue(new QueuedEvent(sweeper, "record-" + number, record, world.time.now(), 1, false, 0), fault, 0);
    }

    void forget() {
        failures.clear();
    }

    private void drain() {
        while (!waiting.isEmpty()) {
            QueuedEvent next = waiting.remove();
            world.time.at(world.time.now(), () -> deliver(next));
        }
    }
}
