package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.testkit.TraceEntry.End;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of one event to one function instance. Where it must wait for an answer it leaves the function's code;
 * when the answer is due, the code is run again from its start with the answers it has had. Where nothing else happens
 * before the answer is due, it is given at once.
 */
final class Attempt {
    /** How many pieces of work a function instance does at the same time. */
    private static final int WIDTH = 16;
    /** How long a frozen instance sleeps at most, in milliseconds. */
    private static final long FREEZE = Duration.ofHours(6).toMillis();

    /** How far a clock is off at most, in milliseconds. */
    private static final long OFF = Duration.ofMinutes(10).toMillis();

    private static final String TIMED_OUT = "the platform stopped it at its timeout";

    final QueuedEvent event;
    final FunctionInstance instance;
    final long start;
    final Labels labels;
    private final World world;
    private final FunctionService service;
    private final Cloud cloud;
    private final long deadline;
    private final Invocation invocation;
    private final Log root = new Log(true);
    private Log log = root;
    private int calls;
    private int waiting;
    private boolean suspended;
    private boolean scheduled;
    private boolean frozen;
    private boolean givenUp;
    private boolean over;

    Attempt(World world, FunctionService service, FunctionInstance instance, QueuedEvent event, long start) {
        this.world = world;
        this.service = service;
        this.cloud = service.cloud();
        this.instance = instance;
        this.event = event;
        this.start = start;
        this.deadline = start + event.target().timeout();
        // a platform tells the deadline by the clock that the function reads, right or wrong
        this.invocation = new Invocation(event.id() + "." + event.delivery(), deadline + instance.ahead(), null);
        this.labels = new Labels(event);
    }

    /** Runs the function's code as far as it gets. */
    void proceed() {
        scheduled = false;
        if (over) {
            return;
        }
        root.rewind();
        log = root;
        suspended = false;
        Throwable thrown = null;
        try {
            instance.run(this, new EventStream(event.bytes().array()), OutputStream.nullOutputStream(), invocation);
        } catch (Interruption e) {
            if (e.isCrash() && !over) {
                finish(End.CRASHED, "the simulation crashed it");
            }
            return;
        } catch (ReplayError e) {
            throw e;
        } catch (Exception | Error e) {
            thrown = e;
        }
        if (suspended) {
            throw new ReplayError(
                    "the function " + event.target().name()
                            + " swallowed the simulation's Error: code under test must not"
                            + " catch Error or Throwable, nor call the SPI in a finally block",
                    thrown);
        }
        finish(thrown == null ? End.OK : End.FAILED, thrown == null ? "" : thrown.toString());
    }

    /** The platform stops it. */
    void kill(End how, String why) {
        if (!over) {
            finish(how, why);
        }
    }

    private void finish(End how, String why) {
        over = true;
        if (!givenUp) {
            service.ended(this, how, why);
        }
    }

    /** The platform stops waiting for a frozen attempt, which does not stop the attempt. */
    private void giveUp() {
        if (!over && !givenUp) {
            givenUp = true;
            service.ended(this, End.TIMED_OUT, TIMED_OUT);
        }
    }

    /** Makes a call, or replays it. */
    @Nullable
    Object call(CallKind kind, Cloud to, Object subject, Effect<?> effect) {
        Entry entry = log.next(Entry.class, kind);
        if (entry != null) {
            entry.check(kind, to, subject);
        } else {
            entry = new Entry(kind, to, subject);
            labels.note(subject);
            Call call = newCall(kind, to, subject);
            Fault fault = faultOf(call);
            crashIf(fault == Fault.CRASH_BEFORE);
            log.add(entry);
            if (fault == Fault.FREEZE_BEFORE) {
                freezeBefore(entry, () -> world.perform(call, Fault.NONE, effect));
            }
            entry.answered(world.perform(call, fault, effect));
            crashIf(fault == Fault.CRASH_AFTER || fault == Fault.CRASH_DURING);
            await(entry, fault);
        }
        return result(entry);
    }

    /** Lets virtual time pass. */
    void pause(long millis) {
        Entry entry = log.next(Entry.class, CallKind.PAUSE);
        if (entry != null) {
            entry.check(CallKind.PAUSE, cloud, millis);
        } else {
            entry = new Entry(CallKind.PAUSE, cloud, millis);
            Fault fault = faultOf(newCall(CallKind.PAUSE, cloud, millis));
            crashIf(fault == Fault.CRASH_BEFORE || fault == Fault.CRASH_AFTER);
            entry.answered(new Answer(null, null, millis));
            log.add(entry);
            await(entry, fault);
        }
        result(entry);
    }

    /** Something that depends on the moment, and so is kept for replays. */
    <T> T recorded(Class<T> type, Supplier<T> source) {
        T known = log.next(type, "the time or a nonce");
        if (known == null) {
            known = source.get();
            log.add(known);
        }
        return known;
    }

    /** Runs the user's code once, or replays what it came to. */
    @Nullable
    Object run(Callable<?> code) throws Exception {
        Log.Run run = log.next(Log.Run.class, CallKind.RUN);
        if (run == null) {
            Call call = newCall(CallKind.RUN, cloud, event.target().step());
            Fault fault = faultOf(call);
            crashIf(fault == Fault.CRASH_BEFORE);
            run = new Log.Run(new Entry(CallKind.RUN, cloud, call.subject()), new Log(log.isAlone()), fault);
            log.add(run);
        }
        if (!run.entry().isAnswered()) {
            run.entry().answered(runInside(run.inside(), code));
            world.history.ran(world.time.now(), cloud, labels);
            crashIf(run.fault() == Fault.CRASH_AFTER);
            await(run.entry(), run.fault());
        }
        Throwable error = run.entry().error();
        if (error instanceof Exception e) {
            suspendIfNotDue(run.entry());
            throw e;
        }
        return result(run.entry());
    }

    private Answer runInside(Log inside, Callable<?> code) {
        Log outside = log;
        log = inside;
        inside.rewind();
        try {
            return new Answer(
                    code.call(), null, service.userCodeTime(event.target().step()));
        } catch (Interruption | ReplayError e) {
            throw e;
        } catch (Exception | Error e) {
            return new Answer(null, e, service.userCodeTime(event.target().step()));
        } finally {
            log = outside;
        }
    }

    /** Does several pieces of work at the same time. */
    void all(List<Runnable> work) {
        if (work.size() == 1) {
            work.get(0).run();
            return;
        }
        Log.Fork fork = log.next(Log.Fork.class, "several pieces of work");
        if (fork == null) {
            fork = Log.Fork.of(work.size());
            log.add(fork);
        }
        Log outside = log;
        Throwable first = null;
        int unfinished = 0;
        for (int i = 0; i < work.size() && unfinished < WIDTH; i++) {
            log = fork.branches().get(i);
            log.rewind();
            try {
                work.get(i).run();
            } catch (Interruption e) {
                crashIf(e.isCrash());
                unfinished++;
            } catch (ReplayError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                first = first == null ? e : first;
            } finally {
                log = outside;
            }
        }
        if (unfinished > 0) {
            suspend();
        }
        if (first instanceof Error e) {
            throw e;
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
    }

    private Call newCall(CallKind kind, Cloud to, Object subject) {
        return new Call(world.nextCall(), ++calls, kind, event.target().name(), event.delivery(), cloud, to, subject);
    }

    /** What goes wrong with a call, as far as it concerns the clouds and the machine already done. */
    private Fault faultOf(Call call) {
        Fault fault = world.faultOf(call);
        crashIf(over); // its cloud went down, and this attempt with it
        if (fault == Fault.CLOCK_OFF) {
            instance.ahead(world.delays.upTo(2 * OFF) - OFF);
        }
        return fault;
    }

    /** Suspends for a long time, only then makes the call, and goes on once its answer is there. */
    private void freezeBefore(Entry entry, Supplier<Answer> performed) {
        frozen = true;
        waiting++;
        world.time.at(deadline, this::giveUp);
        world.time.at(world.time.now() + world.delays.upTo(FREEZE), () -> {
            if (!over) {
                entry.answered(performed.get());
                world.time.at(world.time.now() + entry.after(), () -> arrives(entry));
            }
        });
        suspend();
    }

    /** Gives the answer at once if nothing can come in between, else suspends until it is due. */
    private void await(Entry entry, Fault fault) {
        frozen |= fault == Fault.FREEZE;
        long at = world.time.now() + entry.after() + (fault == Fault.FREEZE ? world.delays.upTo(FREEZE) : 0);
        if (frozen && !givenUp) {
            world.time.at(deadline, this::giveUp);
        } else if (!frozen && at >= deadline) {
            world.time.at(deadline, () -> kill(End.TIMED_OUT, TIMED_OUT));
            suspend();
        }
        if (log.isAlone() && world.time.nothingUntil(at)) {
            world.time.skipTo(at);
            entry.arrives();
            return;
        }
        waiting++;
        world.time.at(at, () -> arrives(entry));
        suspend();
    }

    /** An answer is due: goes on with all answers that are due at the same time. */
    private void arrives(Entry entry) {
        entry.arrives();
        waiting--;
        if (waiting == 0) {
            proceed();
        } else if (!scheduled) {
            scheduled = true;
            world.time.at(world.time.now(), this::proceed);
        }
    }

    private @Nullable Object result(Entry entry) {
        suspendIfNotDue(entry);
        Throwable error = entry.error();
        if (error instanceof Error e) {
            throw e;
        }
        if (error instanceof RuntimeException e) {
            throw e;
        }
        return entry.value();
    }

    private void suspendIfNotDue(Entry entry) {
        if (!entry.isDue()) {
            suspend();
        }
    }

    private void suspend() {
        suspended = true;
        throw Interruption.suspended();
    }

    private static void crashIf(boolean crash) {
        if (crash) {
            throw Interruption.crashed();
        }
    }
}
