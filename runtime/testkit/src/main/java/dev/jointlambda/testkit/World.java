package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.CallKind.Service;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** All that the simulated clouds share: time, chance, faults, what is up, what was counted. */
final class World {
    /** How long rows are kept by default. */
    static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private static final long LATEST = Duration.ofHours(12).toMillis();
    private static final long EARLY = Duration.ofHours(1).toMillis();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    final long seed;
    final Timeline time = new Timeline();
    final SplittableRandom random;
    final Counters counters = new Counters();
    final History history = new History();
    final Trace trace = new Trace();
    final Switch link = new Switch();
    final Sweepers sweepers = new Sweepers(this);
    final List<FaultScript.At> happened = new ArrayList<>();
    final Map<Cloud, Place> places = new EnumMap<>(Cloud.class);
    final Map<String, WorkflowModel> models = new HashMap<>();

    @Nullable
    Journal journal;

    Settings settings;
    Delays delays;
    /** How far an instance's clock may be off, in milliseconds. */
    long skew;

    Faults faults = Faults.none();
    /** Whether clients wait out the outages that are faults, instead of being told. */
    boolean patientClients;

    /** How long after the next move of a placement it takes effect again, in milliseconds; 0 if it does not. */
    long repeatMove;

    private final Outages outages = new Outages(this);
    private boolean faultless = true;
    private long calls;

    World(long seed, Settings settings, Latency latency) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.settings = settings;
        this.delays = new Delays(latency, random.split());
        places.put(Cloud.AWS, Place.aws(this));
        places.put(Cloud.ALIYUN, Place.aliyun(this));
        time.recurring(sweepers);
    }

    Place place(Cloud cloud) {
        Place place = places.get(cloud);
        if (place == null) {
            throw new IllegalStateException("there is no simulated " + cloud);
        }
        return place;
    }

    void latency(Latency latency) {
        delays = new Delays(latency, random.split());
    }

    /** Whether nothing is switched off. */
    boolean allUp() {
        return link.isUp() && places.values().stream().allMatch(Place::allUp);
    }

    void faults(Faults with) {
        this.faults = with;
        this.faultless = false;
    }

    /** Counts a call and says what goes wrong with it; what that does to the clouds is done then. */
    Fault faultOf(Call call) {
        if (call.kind() != CallKind.RECORD) {
            counters.count(call);
        }
        Fault fault = faultless ? Fault.NONE : faults.of(call).on(call);
        if (journal != null) {
            journal.called(time.now(), call, fault);
        }
        if (fault != Fault.NONE) {
            happened.add(new FaultScript.At(call.number(), fault));
            if (fault.isOutage()) {
                outages.begin(fault, call);
            } else if (fault == Fault.SWEEP || fault == Fault.SWEEP_EARLY) {
                sweepers.sweep(fault == Fault.SWEEP ? 0 : EARLY);
            }
        }
        return fault;
    }

    /** Something was stored that is removed in this way when it has been kept for long enough. */
    void expires(Runnable removal) {
        if (!settings.retention().equals(FOREVER)) {
            time.at(time.now() + settings.retention().toMillis(), removal);
        }
    }

    void forget() {
        history.forget();
        trace.forget();
        sweepers.forget();
        happened.clear();
        places.values().forEach(Place::forget);
        if (journal != null) {
            journal.forget();
        }
    }

    /** Whether a client's call shall be made later, when an outage is over that keeps it from being answered. */
    boolean isForLater(Call call) {
        return patientClients && outages.any() && broken(call) != null;
    }

    long nextCall() {
        return ++calls;
    }

    /** An identifier as {@link dev.jointlambda.runtime.spi.Host#nonce} wants it. */
    String nonce() {
        char[] nonce = new char[22];
        nonce[0] = LETTERS.charAt(random.nextInt(52));
        long bits = 0;
        for (int i = 1; i < nonce.length; i++) {
            bits = (i - 1) % 10 == 0 ? random.nextLong() : bits >>> 6;
            nonce[i] = LETTERS.charAt((int) (bits & 63));
        }
        return new String(nonce);
    }

    /**
     * Performs a call: its effect is there at once, its answer is due later.
     *
     * @param fault what goes wrong with it; crashes are up to whoever called
     */
    Answer perform(Call call, Fault fault, Effect<?> effect) {
        Switch broken = broken(call);
        if (broken != null) {
            return broken.refuses()
                    ? refused(call, place(call.to()).name(call, link) + " is down")
                    : unknown(call, "no answer from " + place(call.to()).name(call, link), delays.timeout());
        }
        return switch (fault) {
            case REFUSED -> refused(call, "429: " + call.to() + " throttles");
            case NOT_APPLIED -> unknown(call, "the request was lost", delays.timeout());
            case APPLIED_LATE, CRASH_DURING -> {
                time.at(time.now() + delays.rarelyUpTo(LATEST), () -> landLate(call, effect));
                yield unknown(call, "the request is late", delays.timeout());
            }
            case ANSWER_LOST -> {
                applied(call, Fault.NONE, effect);
                yield unknown(call, "the answer was lost", delays.timeout());
            }
            default -> applied(call, fault, effect);
        };
    }

    private Answer applied(Call call, Fault fault, Effect<?> effect) {
        long after = delays.of(call);
        try {
            Object result = effect.apply(fault, after);
            if (call.kind() == CallKind.REPLACE && repeatMove > 0) {
                time.at(time.now() + repeatMove, () -> landLate(call, effect));
                repeatMove = 0;
            }
            if (call.kind() == CallKind.INDEX) {
                sweepers.indexed(call.to(), (OpenEntry) call.subject());
            } else if (call.kind() == CallKind.UNINDEX) {
                sweepers.unindexed(call.to(), (OpenEntry) call.subject());
            }
            return new Answer(result, null, after);
        } catch (RuntimeException e) {
            return new Answer(null, e, after);
        }
    }

    private void landLate(Call call, Effect<?> effect) {
        if (broken(call) == null) {
            applied(call, Fault.NONE, effect);
        }
    }

    /** What keeps a call from being answered; null if nothing does. */
    private @Nullable Switch broken(Call call) {
        if (call.kind().service() == Service.MACHINE) {
            return null;
        }
        if (call.crossesClouds() && !link.isUp()) {
            return link;
        }
        Switch service = place(call.to()).of(call.kind().service());
        return service.isUp() ? null : service;
    }

    private Answer refused(Call call, String why) {
        return call.kind() == CallKind.INVOKE
                ? new Answer(new FunctionInvoker.Answer.Rejected(why), null, delays.of(call))
                : new Answer(null, new StoreException(why + ": " + call), delays.of(call));
    }

    private static Answer unknown(Call call, String why, long after) {
        return call.kind() == CallKind.INVOKE
                ? new Answer(new FunctionInvoker.Answer.Unknown(why), null, after)
                : new Answer(null, new StoreException(why + ": " + call), after);
    }
}
