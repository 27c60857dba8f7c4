package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.functions.FunctionInstances;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one cloud's functions: each can run any of them, one event at a time. They are started when they are
 * needed, with the class path of this process, and none outlives it. Safe for many threads.
 */
public final class FunctionProcesses implements AutoCloseable {
    /** A function runs for milliseconds: what starts fast wins. */
    private static final List<String> OPTIONS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData");

    private final Cloud cloud;
    private final Supplier<Map<String, String>> environment;
    private final Semaphore room;
    private final Deque<FunctionProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<FunctionProcess> all = ConcurrentHashMap.newKeySet();
    private final Set<FunctionProcess> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger started = new AtomicInteger();
    private volatile @Nullable KillPoints points;
    private volatile boolean closed;

    private FunctionProcesses(Cloud cloud, int most, Supplier<Map<String, String>> environment) {
        this.cloud = cloud;
        this.environment = environment;
        room = new Semaphore(most, true);
    }

    /**
     * No process yet.
     *
     * @param most how many there may be at a time
     * @param environment the environment variables of a process, and all of them
     */
    public static FunctionProcesses of(Cloud cloud, int most, Supplier<Map<String, String>> environment) {
        return new FunctionProcesses(cloud, most, environment);
    }

    /** Has processes that start from now on stop at their points, and be killed there if {@code by} says so. */
    public void kill(KillPoints by) {
        points = by;
    }

    /** The processes that handle an event just now. Whoever kills one kills a function in the middle of its work. */
    public List<ProcessHandle> busy() {
        return handles(busy);
    }

    /** The processes that run just now. */
    public List<ProcessHandle> running() {
        return handles(all);
    }

    private static List<ProcessHandle> handles(Collection<FunctionProcess> processes) {
        List<ProcessHandle> handles = new ArrayList<>();
        for (FunctionProcess process : processes) {
            if (process.isAlive()) {
                handles.add(process.handle());
            }
        }
        return handles;
    }

    /** How many processes were started. */
    public int started() {
        return started.get();
    }

    /** The instances of a step's function. */
    public FunctionInstances step(Class<?> workflow, String step) {
        return new ProcessInstances(this, workflow.getName(), step);
    }

    /** The instances of a workflow's sweeper. */
    public FunctionInstances sweeper(Class<?> workflow) {
        return new ProcessInstances(this, workflow.getName(), Message.Run.SWEEPER);
    }

    /** An idle process, or a new one; waits while there are as many as there may be. */
    FunctionProcess take() throws InterruptedException {
        room.acquire();
        boolean taken = false;
        try {
            FunctionProcess process = idle.pollFirst();
            while (process != null && !process.isAlive()) {
                all.remove(process);
                process = idle.pollFirst();
            }
            FunctionProcess given = process == null ? start() : process;
            busy.add(given);
            taken = true;
            return given;
        } finally {
            if (!taken) {
                room.release();
            }
        }
    }

    /** Takes a process back. */
    void release(FunctionProcess process) {
        busy.remove(process);
        if (process.isAlive()) {
            idle.addFirst(process);
        } else {
            all.remove(process);
        }
        room.release();
    }

    private FunctionProcess start() throws InterruptedException {
        KillPoints at = points;
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(OPTIONS);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ProcessMain.class.getName(), cloud.name()));
        if (at != null) {
            command.add(ProcessMain.POINTS);
        }
        started.incrementAndGet();
        FunctionProcess process = FunctionProcess.start(command, environment.get(), at);
        all.add(process);
        if (closed) {
            process.kill("because its cloud is closed");
            throw new IllegalStateException(cloud + " is closed");
        }
        return process;
    }

    /** Kills all processes, and waits until they have ended. */
    @Override
    public void close() {
        closed = true;
        all.forEach(process -> process.kill("because its cloud is closed"));
        boolean interrupted = false;
        for (FunctionProcess process : all) {
            for (boolean ended = false; !ended; ) {
                try {
                    process.await();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
