package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One function that notes its events, and one that fails. */
final class NotingFunctions implements FunctionHost {
    static final String NOTES = "notes";
    static final String FAILS = "fails";

    private final String prefix;
    private final List<Event> events = new ArrayList<>();
    private final Set<String> tasks = new HashSet<>();

    NotingFunctions() {
        this("");
    }

    /** @param prefix what the host's names of the functions start with */
    NotingFunctions(String prefix) {
        this.prefix = prefix;
    }

    synchronized List<Bytes> noted(int atLeast) throws InterruptedException {
        while (events.size() < atLeast) {
            wait();
        }
        return events.stream().map(Event::body).toList();
    }

    @Override
    public boolean has(String function) {
        return function.equals(prefix + NOTES) || function.equals(prefix + FAILS);
    }

    @Override
    public synchronized Queued queue(String function, Event event) {
        if (event.taskId() != null && !tasks.add(event.taskId())) {
            return Queued.REPEATED;
        }
        events.add(event);
        notifyAll();
        return Queued.ACCEPTED;
    }

    @Override
    public Called call(String function, Event event) {
        return function.equals(prefix + FAILS)
                ? new Called.Failed(Bytes.utf8("{\"errorMessage\":\"no\"}"))
                : new Called.Returned(event.body());
    }
}
