package dev.jointlambda.processor;

import static dev.jointlambda.processor.SketchType.Special.FAILURE;
import static dev.jointlambda.processor.SketchType.Special.NOTHING;

import dev.jointlambda.processor.SketchType.Many;
import dev.jointlambda.processor.SketchType.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a workflow at random, a little: an edge more or less, a parameter that reads what is older, an Optional. */
final class SketchSpoiler {
    private final Random random;
    private final List<SketchDraft> drafts;

    private SketchSpoiler(Random random, List<SketchDraft> drafts) {
        this.random = random;
        this.drafts = drafts;
    }

    /** A workflow, changed or not; the same for the same numbers. */
    static Sketch sketch(Random random) {
        List<SketchDraft> drafts = SketchMaker.make(random);
        SketchSpoiler spoiler = new SketchSpoiler(random, drafts);
        for (int reads = random.nextInt(5) / 2; reads > 0; reads--) {
            spoiler.readOlder();
        }
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            spoiler.change();
        }
        return new Sketch(drafts.stream().map(SketchDraft::step).toList());
    }

    private void change() {
        switch (random.nextInt(7)) {
            case 0, 1 -> addEdge();
            case 2 -> removeEdge();
            case 3 -> addCatch();
            case 4 -> toggleOptional();
            case 5 -> giveOneType();
            default -> orderOnly();
        }
    }

    private SketchDraft any() {
        return drafts.get(random.nextInt(drafts.size()));
    }

    /** A pair of steps, the first before the second, as deep in forEaches; null if luck would not have it. */
    private SketchDraft[] pair() {
        SketchDraft one = any();
        List<SketchDraft> after = drafts.subList(drafts.indexOf(one) + 1, drafts.size()).stream()
                .filter(other -> other.depth == one.depth)
                .toList();
        return after.isEmpty() ? new SketchDraft[0] : new SketchDraft[] {one, after.get(random.nextInt(after.size()))};
    }

    private void readOlder() {
        SketchDraft reader = any();
        int at = drafts.indexOf(reader);
        if (at == 0) {
            return;
        }
        SketchDraft read = drafts.get(random.nextInt(at));
        if (read.returns.carriesNothing() || read.next.contains(reader.name)) {
            return;
        }
        SketchType type = read.depth == reader.depth + 1
                ? new Many(read.returns)
                : random.nextInt(10) < 4 ? new Maybe(read.returns) : read.returns;
        reader.takes.add(new SketchParameter(type, read.name));
    }

    private void addEdge() {
        for (SketchDraft[] pair = pair(); pair.length > 0; ) {
            SketchDraft from = pair[0];
            SketchDraft to = pair[1];
            if (from.kind == Edge.Kind.ALL && !from.next.contains(to.name)) {
                from.next.add(to.name);
                boolean taken = to.takes.stream()
                        .anyMatch(each -> !each.named() && each.type().bare().equals(from.returns));
                if (!from.returns.carriesNothing() && !taken) {
                    to.takes.add(SketchParameter.of(random.nextInt(4) == 0 ? new Maybe(from.returns) : from.returns));
                }
            }
            return;
        }
    }

    private void removeEdge() {
        SketchDraft from = any();
        if (from.kind != Edge.Kind.ALL || from.next.isEmpty()) {
            return;
        }
        String to = from.next.get(random.nextInt(from.next.size()));
        if (leadingTo(to) > 1) {
            from.next.remove(to);
            dropParameter(to, from.returns);
        }
    }

    private long leadingTo(String step) {
        return drafts.stream()
                .filter(draft -> draft.next.contains(step) || draft.catches.contains(step))
                .count();
    }

    /** Takes away what nothing feeds any more. */
    private void dropParameter(String step, SketchType type) {
        boolean still = drafts.stream().anyMatch(draft -> draft.next.contains(step) && draft.returns.fits(type));
        if (!still) {
            SketchDraft target = named(step);
            target.takes.removeIf(each -> !each.named()
                    && (each.type().bare().equals(type) || each.type().equals(new Many(type))));
        }
    }

    private SketchDraft named(String step) {
        return drafts.stream()
                .filter(draft -> draft.name.equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void addCatch() {
        SketchDraft[] pair = pair();
        if (pair.length > 0 && !pair[0].catches.contains(pair[1].name) && pair[0].catches.size() < 2) {
            pair[0].catches.add(pair[1].name);
            if (random.nextInt(4) == 0) {
                pair[1].takes.add(
                        new SketchParameter(random.nextBoolean() ? FAILURE : new Maybe(FAILURE), pair[0].name));
            }
        }
    }

    private void toggleOptional() {
        SketchDraft step = any();
        if (!step.takes.isEmpty() && drafts.indexOf(step) > 0) {
            int at = random.nextInt(step.takes.size());
            SketchParameter parameter = step.takes.get(at);
            boolean wraps = !parameter.optional() && !(parameter.type() instanceof Many);
            step.takes.set(
                    at,
                    parameter.with(
                            wraps
                                    ? new Maybe(parameter.type())
                                    : parameter.type().bare()));
        }
    }

    /** Two steps that lead to one return the same, and that takes it in one parameter. */
    private void giveOneType() {
        SketchDraft target = any();
        List<SketchDraft> feeding = new ArrayList<>();
        for (SketchDraft draft : drafts) {
            if (draft.next.equals(List.of(target.name))
                    && draft.kind == Edge.Kind.ALL
                    && draft.returns instanceof SketchType.Plain) {
                feeding.add(draft);
            }
        }
        if (feeding.size() > 1 && !feeding.get(0).returns.equals(feeding.get(1).returns)) {
            SketchType gone = feeding.get(1).returns;
            feeding.get(1).returns = feeding.get(0).returns;
            dropParameter(target.name, gone);
        }
    }

    /** A step returns nothing any more; who took it goes without, or finds it empty. */
    private void orderOnly() {
        SketchDraft from = any();
        if (from.kind == Edge.Kind.ALL && from.next.size() == 1) {
            SketchType gone = from.returns;
            from.returns = NOTHING;
            dropParameter(from.next.get(0), gone);
        }
    }
}
