package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import dev.jointlambda.processor.TokenBinding.Entry;
import dev.jointlambda.processor.TokenBinding.Read;
import dev.jointlambda.processor.TokenBinding.Wiring;
import dev.jointlambda.processor.TokenVerdict.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a sketch, with the choices it is given. */
final class TokenRun {
    private static final int ITEMS = 2;

    /** A step as it runs for one item of each forEach around it. */
    private record Call(String step, List<Integer> items) {
        Call of(String other) {
            return new Call(other, items);
        }

        Call item(String other, int item) {
            List<Integer> longer = new ArrayList<>(items);
            longer.add(item);
            return new Call(other, List.copyOf(longer));
        }

        Call outside(String other) {
            return new Call(other, items.subList(0, items.size() - 1));
        }

        @Override
        public String toString() {
            return items.isEmpty() ? step : step + items;
        }
    }

    /** What has come for a call so far. */
    private static final class Inbox {
        /** How often, by thing waited for, and by item (-1 where there is but one arrival to wait for). */
        final Map<Integer, Map<Integer, Integer>> arrived = new HashMap<>();

        final Set<Call> past = new HashSet<>();
        boolean runs;

        boolean isOverfull() {
            return arrived.values().stream()
                    .anyMatch(byItem -> byItem.values().stream().anyMatch(times -> times > 1));
        }
    }

    private final TokenBinding binding;
    private final Map<String, Map<Arrow, Integer>> places;
    private final TokenChoices choices;
    private final boolean emptyLists;
    private final Map<Call, Inbox> inboxes = new LinkedHashMap<>();
    private final Map<Call, Integer> widths = new HashMap<>();
    private final Deque<Call> ready = new ArrayDeque<>();
    private final Set<Call> results = new HashSet<>();
    private final Set<Call> unseen = new LinkedHashSet<>();
    private final List<String> story = new ArrayList<>();
    private final Map<Fault, String> found = new EnumMap<>(Fault.class);
    private @Nullable String race;

    /**
     * @param places what each step waits for, by edge into it
     * @param emptyLists whether a forEach may have no items
     */
    TokenRun(TokenBinding binding, Map<String, Map<Arrow, Integer>> places, TokenChoices choices, boolean emptyLists) {
        this.binding = binding;
        this.places = places;
        this.choices = choices;
        this.emptyLists = emptyLists;
    }

    /**
     * Plays to the end.
     *
     * @param pushed whether to run a step that waits in vain, so as to see what comes after it
     */
    void play(boolean pushed) {
        Call start = new Call(binding.sketch().start().name(), List.of());
        inbox(start).runs = true;
        ready.add(start);
        while (!ready.isEmpty()) {
            run(ready.remove());
            if (pushed && ready.isEmpty()) {
                firstWaiting().ifPresent(call -> {
                    found.putIfAbsent(Fault.WAITS, call.toString());
                    inbox(call).runs = true;
                    ready.add(call);
                });
            }
        }
        firstWaiting().ifPresent(call -> found.putIfAbsent(Fault.WAITS, call.toString()));
        inboxes.forEach((call, inbox) -> {
            if (inbox.runs && inbox.isOverfull()) {
                found.putIfAbsent(Fault.TWICE, call.toString());
            }
        });
        if (found.containsKey(Fault.TWICE) && !pushed) {
            // Such a step has run before all had come that could tell what was there.
            found.remove(Fault.MISSING);
        }
        unseen.retainAll(results);
        unseen.stream().findFirst().ifPresent(call -> race = call + " may or may not have run");
    }

    /** What is read in this run though it may have run or not; null if nothing is. */
    @Nullable
    String race() {
        return race == null ? null : race + " if " + story;
    }

    Map<Fault, String> faults() {
        Map<Fault, String> told = new EnumMap<>(Fault.class);
        found.forEach((fault, where) -> told.put(fault, where + " if " + story));
        return told;
    }

    private Optional<Call> firstWaiting() {
        for (SketchStep step : binding.sketch().steps()) {
            for (Map.Entry<Call, Inbox> entry : inboxes.entrySet()) {
                if (entry.getKey().step().equals(step.name()) && !entry.getValue().runs) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private void run(Call call) {
        Inbox inbox = inbox(call);
        Wiring wiring = binding.wiring(call.step());
        wiring.reads().forEach(read -> read(call, inbox, read));
        SketchStep step = wiring.step();
        int successes =
                switch (step.kind()) {
                    case ONE_OF -> step.next().size();
                    case FOR_EACH -> emptyLists ? 2 : 1;
                    case ALL, CATCH -> 1;
                };
        int way = choices.pick(successes + step.catches().size());
        Set<Call> past = new HashSet<>(inbox.past);
        if (way >= successes) {
            String target = step.catches().get(way - successes);
            story.add(call + " fails to " + target);
            arrive(call, new Arrow(step.name(), target, Edge.Kind.CATCH), past);
            return;
        }
        past.add(call);
        results.add(call);
        if (step.kind() == Edge.Kind.FOR_EACH) {
            forEach(call, step, way == 0 ? ITEMS : 0, past);
        } else if (step.kind() == Edge.Kind.ONE_OF) {
            story.add(call + " chooses " + step.next().get(way));
            arrive(call, new Arrow(step.name(), step.next().get(way), step.kind()), past);
        } else {
            step.next().forEach(to -> arrive(call, new Arrow(step.name(), to, step.kind()), past));
        }
    }

    private void forEach(Call call, SketchStep step, int items, Set<Call> past) {
        story.add(call + " lists " + items);
        widths.put(call, items);
        for (String collector : binding.collectors(step.name())) {
            Call target = call.of(collector);
            inbox(target).past.addAll(past);
            runIfReady(target);
        }
        for (int item = 0; item < items; item++) {
            for (String to : step.next()) {
                arrive(call.item(step.name(), item), new Arrow(step.name(), to, step.kind()), past);
            }
        }
    }

    /** @param from the call that has run; for a forEach, with the item as its last number */
    private void arrive(Call from, Arrow arrow, Set<Call> past) {
        Wiring target = binding.wiring(arrow.to());
        boolean collects = target.collects();
        Call call = collects ? from.outside(arrow.to()) : from.of(arrow.to());
        int item = collects ? from.items().get(from.items().size() - 1) : -1;
        Inbox inbox = inbox(call);
        inbox.past.addAll(past);
        int place = place(arrow);
        inbox.arrived.computeIfAbsent(place, each -> new HashMap<>()).merge(item, 1, Integer::sum);
        runIfReady(call);
    }

    private void runIfReady(Call call) {
        Inbox inbox = inbox(call);
        if (!inbox.runs && hasAll(call, inbox)) {
            inbox.runs = true;
            ready.add(call);
        }
    }

    private boolean hasAll(Call call, Inbox inbox) {
        Wiring wiring = binding.wiring(call.step());
        for (Entry entry : wiring.entries()) {
            Map<Integer, Integer> arrived = inbox.arrived.getOrDefault(place(entry.arrow()), Map.of());
            int width = entry.collects() ? width(call, entry) : 1;
            if (arrived.size() < width) {
                return false;
            }
        }
        return true;
    }

    /** How many items a collector gathers. */
    private int width(Call collector, Entry entry) {
        List<String> level = binding.levelOf(entry.arrow().from());
        return Objects.requireNonNull(widths.get(collector.of(level.get(level.size() - 1))));
    }

    private int place(Arrow arrow) {
        return Objects.requireNonNull(
                Objects.requireNonNull(places.get(arrow.to())).get(arrow));
    }

    private Inbox inbox(Call call) {
        return inboxes.computeIfAbsent(call, each -> new Inbox());
    }

    private void read(Call call, Inbox inbox, Read read) {
        List<String> level = binding.levelOf(read.step());
        int shared = level.size() - (read.all() ? 1 : 0);
        Call one = new Call(read.step(), List.copyOf(call.items().subList(0, shared)));
        boolean known;
        if (read.all()) {
            Call list = one.of(level.get(shared));
            known = inbox.past.contains(list);
            for (int item = 0; known && item < Objects.requireNonNull(widths.get(list)); item++) {
                known = inbox.past.contains(one.item(read.step(), item));
            }
        } else {
            known = inbox.past.contains(one);
        }
        if (!known && read.optional()) {
            unseen.add(one);
        } else if (!known) {
            found.putIfAbsent(Fault.MISSING, call + " reads " + read.step());
        }
    }
}
