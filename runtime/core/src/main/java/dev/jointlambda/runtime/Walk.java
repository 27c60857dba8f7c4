package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of an open execution, from its start along the edges that the commits say, depth first, and finds
 * what follows from a commit and is not there. It only reads, strongly consistent. What a store that is down has is left
 * out with all that is behind it, and the rest is served.
 *
 * <p>It may have less time than there is to see, and remembers nothing of the walk before. So it takes each item of a forEach to
 * its end before the next, and begins a long list each time somewhere else: every part is seen sooner or later.
 *
 * <p>Memory is in proportion to what is open: of what has committed, only what leads to something open is kept, and never a
 * payload beyond the few that one read brings. For one thread.
 */
final class Walk {
    /** How many registers are read at a time: each brings a payload that may be as large as a row, and shards go at once. */
    private static final int AT_A_TIME = 8;

    /** An odd number whose multiples lie about everywhere: 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Host host;
    private final RowReader rows;
    private final WorkflowModel workflow;
    private final ExecutionRow execution;
    private final Patience patience;
    private final long now;
    private final WalkLimit limit;
    private final Findings findings = new Findings();
    private final Deque<Instance> next = new ArrayDeque<>();
    private final Map<StepKey, OpenJoin> joins = new LinkedHashMap<>();
    private long size;

    /** @param now the time from which on nothing counts as overdue; {@link Long#MAX_VALUE} if everything does */
    Walk(Access access, WorkflowModel workflow, ExecutionRow execution, Patience patience, long now, WalkLimit limit) {
        this.host = access.host();
        this.rows = new RowReader(access);
        this.workflow = workflow;
        this.execution = execution;
        this.patience = patience;
        this.now = now;
        this.limit = limit;
    }

    /** A committed instance. */
    private record Seen(Instance instance, Stored stored) {}

    Findings run() {
        add(start());
        visit(some());
        while (!findings.isCut() && (!next.isEmpty() || walkMore())) {
            if (host.now() < limit.until()) {
                visit(some());
            } else {
                findings.cut();
            }
        }
        joins.forEach(this::report);
        return findings;
    }

    /** Has an instance looked at that something leads to. */
    void add(Instance instance) {
        next.push(instance);
    }

    /** So many instances more are to be looked at, or to be made. */
    private void grow(int by) {
        boolean before = size > WalkLimit.LONG;
        size += by;
        if (!before && size > WalkLimit.LONG) {
            limit.beforeLong().run();
        }
    }

    /** With which item of a list to begin. Any will do for a short one. */
    private int somewhere(int width) {
        return width <= AT_A_TIME ? 0 : Math.floorMod(Long.hashCode(host.now() * SPREAD), width);
    }

    StepModel step(String name) {
        return workflow.step(name);
    }

    private Instance start() {
        return new Instance(
                step(workflow.start()),
                key(workflow.start(), Position.TOP),
                Position.TOP,
                workflow.home(),
                new Origin.FromExecution(),
                execution.startedAt(),
                null,
                null);
    }

    private List<Instance> some() {
        List<Instance> some = new ArrayList<>();
        while (!next.isEmpty() && some.size() < AT_A_TIME) {
            some.add(next.pop());
        }
        return some;
    }

    private void visit(List<Instance> some) {
        grow(some.size());
        Map<StepKey, RowReader.Read<Stored>> commits = rows.commits(some);
        List<Seen> committed = new ArrayList<>();
        Map<StepKey, Cloud> asked = new LinkedHashMap<>();
        for (Instance each : some) {
            RowReader.Read<Stored> read = Objects.requireNonNull(commits.get(each.key()), "every instance was read");
            if (read.failure() != null) {
                findings.unread(each.name(), read.failure());
            } else if (read.found() == null) {
                absent(each);
            } else {
                Seen seen = new Seen(each, read.found());
                committed.add(seen);
                followed(seen).forEach(edge -> ask(seen, edge, asked));
            }
        }
        JoinRows read = rows.joins(asked);
        committed.forEach(each -> goOn(each, read));
    }

    private void absent(Instance instance) {
        OpenJoin join = joins.get(instance.key());
        if (join == null) {
            findings.add(Missing.commit(instance));
        } else {
            join.absent(instance);
        }
    }

    private static List<Edge> followed(Seen seen) {
        return seen.instance().step().edges().stream()
                .filter(seen.stored()::follows)
                .toList();
    }

    /** Asks for the join rows that say how it goes on along an edge; none if the commit itself stands in one. */
    private void ask(Seen seen, Edge edge, Map<StepKey, Cloud> rows) {
        switch (edge.kind()) {
            case JOIN, COLLECT, LAST, SKIP -> {
                if (seen.stored().row() == null) {
                    JoinRows.ask(arrival(edge, seen.instance().position()), rows);
                }
            }
            case FOR_EACH -> {
                Items items = items(seen, edge);
                for (int item = 0; item < items.width(); item++) {
                    Position at = items.position(item, placed(seen, edge));
                    edge.collectors().forEach(each -> JoinRows.ask(arrival(each, at), rows));
                }
            }
            case INVOKE, END -> {
                // leads to no join
            }
        }
    }

    private void goOn(Seen seen, JoinRows read) {
        if (seen.stored().uncaught()) {
            findings.add(Missing.end(seen.instance(), seen.stored().at()));
        }
        for (Edge edge : followed(seen)) {
            switch (edge.kind()) {
                case INVOKE -> add(invoked(seen, edge));
                case FOR_EACH -> forEach(seen, edge, read);
                case END ->
                    findings.add(Missing.end(seen.instance(), seen.stored().at()));
                case JOIN, COLLECT, LAST, SKIP -> arrive(seen, edge, read);
            }
        }
    }

    private Instance invoked(Seen seen, Edge edge) {
        Instance from = seen.instance();
        return new Instance(
                step(edge.target()),
                key(edge.target(), from.position()),
                from.position(),
                placed(seen, edge),
                new Origin.FromRegister(
                        from.owner(), from.key().step(), from.key().index(), Origin.FromRegister.WHOLE),
                seen.stored().at(),
                from,
                from.region());
    }

    private void forEach(Seen seen, Edge edge, JoinRows read) {
        Instance list = seen.instance();
        Items items = items(seen, edge);
        if (items.width() == 0) {
            Set<String> collectors = new HashSet<>();
            for (Edge each : edge.collectors()) {
                if (collectors.add(each.target())) {
                    add(join(each, list.position(), 0, seen.stored().at(), list, list.region()));
                }
            }
            return;
        }
        grow(items.width());
        Cloud owner = placed(seen, edge);
        BitSet arrived = new BitSet(items.width());
        for (int item = 0; item < items.width(); item++) {
            Position at = items.position(item, owner);
            arrived.set(item, edge.collectors().stream().allMatch(each -> read.has(arrival(each, at))));
        }
        OpenItems open = new OpenItems(list, items, owner, seen.stored().at(), arrived);
        open.walkOpen(this, somewhere(items.width()));
        for (Edge each : edge.collectors()) {
            Arrival first = arrival(each, items.position(0, owner));
            if (isRead(read, first, list) && read.ready(first)) {
                becomesReady(first, open, seen.stored().at(), list, list.region());
            }
        }
    }

    private void arrive(Seen seen, Edge edge, JoinRows rows) {
        Instance branch = seen.instance();
        long at = seen.stored().at();
        Arrival arrival = arrival(edge, branch.position());
        JoinRow own = seen.stored().row();
        JoinRows read = own == null ? rows : JoinRows.of(arrival.join(), own);
        if (!isRead(read, arrival, branch)) {
            return;
        }
        OpenItems around = branch.region();
        OpenItems collected = edge.kind() == Edge.Kind.COLLECT ? around : null;
        OpenItems region = collected == null ? around : collected.outer();
        if (!read.has(arrival)) {
            findings.add(Missing.arrival(branch, arrival, read.holds(arrival), at));
            return;
        }
        joins.computeIfAbsent(arrival.join(), key -> new OpenJoin(collected)).arrived(branch, at);
        if (collected != null) {
            collected.walkAfter(this, branch, at);
        }
        if (read.ready(arrival)) {
            becomesReady(arrival, collected, at, branch, region);
        }
    }

    /** The first time that a join is seen to have everything, it is looked at itself. */
    private void becomesReady(
            Arrival arrival, @Nullable OpenItems collected, long at, Instance sender, @Nullable OpenItems region) {
        OpenJoin join = joins.computeIfAbsent(arrival.join(), key -> new OpenJoin(collected));
        if (join.becameReady() && !arrival.ends()) {
            add(join(arrival.edge(), arrival.position(), arrival.expected(), at, sender, region));
        }
    }

    private boolean isRead(JoinRows read, Arrival arrival, Instance from) {
        StoreException failure = read.failure(arrival);
        if (failure != null) {
            findings.unread("what has arrived after " + from.name(), failure);
        }
        return failure == null;
    }

    private Instance join(
            Edge edge, Position position, int arrivals, long at, Instance sender, @Nullable OpenItems region) {
        return new Instance(
                step(edge.target()),
                key(edge.target(), position),
                position,
                edge.primary(),
                arrivals == 0 ? Origin.FromJoin.EMPTY : Origin.FromJoin.of(arrivals),
                at,
                sender,
                region);
    }

    /** When a join with items that were left out may be overdue, they are walked after all, to learn when they arrived. */
    private boolean walkMore() {
        for (OpenJoin each : joins.values()) {
            Instance join = each.unsettled();
            OpenItems items = each.collected();
            if (join != null && items != null) {
                long earliest = patience.overdueAt(each.since(), join.step().longestTimeout());
                if (earliest > now) {
                    findings.notBefore(earliest);
                    each.leaveOut();
                } else {
                    items.walkArrived(this, somewhere(items.width()));
                }
            }
        }
        return !next.isEmpty();
    }

    private void report(StepKey key, OpenJoin join) {
        Instance awaited = join.awaited();
        if (awaited != null) {
            findings.add(Missing.commit(awaited));
        }
        Instance last = join.last();
        if (key.step().equals(Arrival.END) && join.isReady() && last != null) {
            findings.add(Missing.end(last, join.since()));
        }
    }

    private static Items items(Seen seen, Edge edge) {
        Instance list = seen.instance();
        return new Items(
                edge, list.key(), list.position(), list.owner(), seen.stored().items());
    }

    private static Cloud placed(Seen seen, Edge edge) {
        return seen.stored().placed().getOrDefault(edge.target(), edge.primary());
    }

    private Arrival arrival(Edge edge, Position branch) {
        return Arrival.of(edge, execution.id(), branch);
    }

    private StepKey key(String step, Position at) {
        ExecutionId id = execution.id();
        return new StepKey(id, step, at.path());
    }
}
