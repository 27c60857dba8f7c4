package dev.jointlambda.local.deploy;

import dev.jointlambda.local.functions.FunctionInstance;
import dev.jointlambda.local.functions.FunctionInstances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one cloud's functions: each runs one function, one event at a time, and stays for the next event of it until
 * another function needs its place; and what they share. Safe for many threads.
 */
public final class Sandboxes implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    private final int most;
    private final Semaphore room;
    private final Map<Sandbox, Owner> idle = new LinkedHashMap<>();
    private final Map<Sandbox, Owner> busy = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();
    private boolean closed;

    private Sandboxes(int most) {
        this.most = most;
        room = new Semaphore(most, true);
    }

    /** No process yet, and never more than {@code most} at a time. */
    public static Sandboxes of(int most) {
        return new Sandboxes(most);
    }

    /**
     * A function's instances.
     *
     * @param atOnce how many events it handles at a time at most
     * @param start starts one
     */
    public FunctionInstances of(int atOnce, Supplier<Sandbox> start) {
        return new Owner(atOnce, start);
    }

    /** The processes that handle an event just now. Whoever kills one kills a function in the middle of its work. */
    public synchronized List<ProcessHandle> busy() {
        return handles(busy);
    }

    /** The processes there are. */
    public synchronized List<ProcessHandle> running() {
        List<ProcessHandle> all = handles(busy);
        all.addAll(handles(idle));
        return all;
    }

    private static List<ProcessHandle> handles(Map<Sandbox, Owner> sandboxes) {
        List<ProcessHandle> handles = new ArrayList<>();
        for (Sandbox each : sandboxes.keySet()) {
            if (each.process().isAlive()) {
                handles.add(each.process().handle());
            }
        }
        return handles;
    }

    private synchronized @Nullable Sandbox warm(Owner owner) {
        Sandbox found = null;
        for (Iterator<Map.Entry<Sandbox, Owner>> each = idle.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Sandbox, Owner> entry = each.next();
            if (!entry.getKey().process().isAlive()) {
                each.remove();
            } else if (entry.getValue() == owner) {
                found = entry.getKey();
            }
        }
        if (found != null) {
            idle.remove(found);
            busy.put(found, owner);
        }
        return found;
    }

    /** Makes room for one more: the one that has been idle for longest goes. */
    private synchronized void evict() {
        Iterator<Sandbox> oldest = idle.keySet().iterator();
        while (idle.size() + busy.size() >= most && oldest.hasNext()) {
            oldest.next().close("to make room for another function");
            oldest.remove();
        }
    }

    private synchronized void started(Sandbox sandbox, Owner owner) {
        busy.put(sandbox, owner);
        if (closed) {
            sandbox.close("because its cloud is closed");
        }
    }

    private synchronized void returned(Sandbox sandbox, Owner owner) {
        busy.remove(sandbox);
        if (sandbox.process().isAlive() && !closed) {
            idle.put(sandbox, owner);
        } else {
            sandbox.close("because nobody needs it");
        }
    }

    /** Takes a folder that the processes use, to delete it when they have ended. */
    synchronized void keep(Path folder) {
        folders.add(folder);
    }

    /** Ends all of them. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.keySet().forEach(each -> each.close("because its cloud is closed"));
        busy.keySet().forEach(each -> each.close("because its cloud is closed"));
        idle.clear();
        folders.forEach(Sandboxes::delete);
        folders.clear();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, folder + " could not be deleted", e);
        }
    }

    private final class Owner implements FunctionInstances {
        private final Supplier<Sandbox> start;
        private final Semaphore mine;
        private final AtomicInteger coldStarts = new AtomicInteger();

        Owner(int atOnce, Supplier<Sandbox> start) {
            this.start = start;
            mine = new Semaphore(atOnce, true);
        }

        @Override
        public FunctionInstance take() throws InterruptedException {
            mine.acquire();
            boolean taken = false;
            try {
                room.acquire();
                Sandbox warm = warm(this);
                if (warm != null) {
                    taken = true;
                    return warm;
                }
                boolean started = false;
                try {
                    evict();
                    coldStarts.incrementAndGet();
                    Sandbox cold = start.get();
                    started(cold, this);
                    started = true;
                    taken = true;
                    return cold;
                } finally {
                    if (!started) {
                        room.release();
                    }
                }
            } finally {
                if (!taken) {
                    mine.release();
                }
            }
        }

        @Override
        public void release(FunctionInstance instance, boolean failed) {
            returned((Sandbox) instance, this);
            room.release();
            mine.release();
        }

        @Override
        public int coldStarts() {
            return coldStarts.get();
        }
    }
}
