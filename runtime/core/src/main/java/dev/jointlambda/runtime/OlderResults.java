package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What steps before the direct predecessors returned: as the event carries it, else as their rows have it.
 *
 * <p>No row refers to these rows, and none needs to: where a step commits follows from its name, its place in the forEach
 * regions, and its owner, which is one of its two clouds. If the reading step runs, every step whose result it may read
 * has committed before, or never runs; so what is in neither store is not there at all.
 */
final class OlderResults {
    private final Access access;
    private final Values values;
    private final WorkflowModel workflow;
    private final Envelope envelope;
    private final Map<String, Optional<Bytes>> single = new HashMap<>();
    private final Map<String, List<Given>> lists = new HashMap<>();

    OlderResults(Access access, Values values, WorkflowModel workflow, Envelope envelope) {
        this.access = access;
        this.values = values;
        this.workflow = workflow;
        this.envelope = envelope;
        envelope.carried().forEach((step, result) -> single.put(step, Optional.of(result)));
    }

    /** A step's result if it has been read; else null. */
    @Nullable
    Bytes known(String step) {
        return single.getOrDefault(step, Optional.empty()).orElse(null);
    }

    /** A step's result; empty, unless it is required, if the step did not run or failed. */
    Optional<Bytes> one(String step, boolean required) {
        Optional<Bytes> result = single.get(step);
        if (result == null || (required && result.isEmpty())) {
            throw Wanted.older(new Wanted.Older(step, null, required));
        }
        return result;
    }

    /** A step's results for every item of a forEach that has been collected. */
    List<Given> all(String step, String list) {
        List<Given> results = lists.get(step);
        if (results == null) {
            throw Wanted.older(new Wanted.Older(step, list, true));
        }
        return results;
    }

    /** Reads what is wanted. */
    void load(Wanted.Older wanted) {
        String list = wanted.list();
        if (list == null) {
            loadOne(wanted.step(), wanted.required());
        } else {
            loadAll(wanted.step(), list);
        }
    }

    private void loadOne(String step, boolean required) {
        Probe.Found found = probe().find(step, List.of(position(step))).get(0);
        if (found == null && required) {
            throw access.stuck(absent(step));
        }
        single.put(step, found == null ? Optional.empty() : Optional.of(values.read(found.owner(), found.value())));
    }

    private void loadAll(String step, String list) {
        Position around = position(list);
        Probe.Found dispatched = probe().find(list, List.of(around)).get(0);
        if (dispatched == null) {
            throw access.stuck(absent(list));
        }
        List<Position> items = new ArrayList<>();
        for (int item = 0; item < dispatched.items(); item++) {
            items.add(around.item(item, dispatched.items()));
        }
        List<Values.Located> where = new ArrayList<>();
        for (Probe.Found each : probe().find(step, items)) {
            if (each == null) {
                throw access.stuck(absent(step) + " for item " + where.size());
            }
            where.add(new Values.Located(each.owner(), each.value()));
        }
        List<Given> results = new ArrayList<>();
        values.readAll(where).forEach(bytes -> results.add(new Given(step, false, bytes)));
        lists.put(step, results);
    }

    /** Where the instance of a step stands that this step comes after. */
    private Position position(String step) {
        int depth = workflow.depth(step);
        if (depth > envelope.position().depth()) {
            throw access.stuck(
                    "it reads what \"" + step + "\" returned, which runs in a forEach that this step is not in");
        }
        return envelope.position().prefix(depth);
    }

    private Probe probe() {
        return new Probe(access, workflow, envelope.key().execution());
    }

    private static String absent(String step) {
        return "it reads what \"" + step + "\" returned, but that step has committed no result";
    }
}
