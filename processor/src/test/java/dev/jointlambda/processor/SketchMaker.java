package dev.jointlambda.processor;

import static dev.jointlambda.processor.SketchType.Special.FAILURE;
import static dev.jointlambda.processor.SketchType.Special.NOTHING;

import dev.jointlambda.processor.SketchType.Family;
import dev.jointlambda.processor.SketchType.Many;
import dev.jointlambda.processor.SketchType.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes workflows at random, out of blocks: steps in a row, branches that run together and join, branches of a choice
 * that merge or end, forEaches and their collectors, failures that go their own way or come back. What comes out is
 * mostly sound; {@link SketchSpoiler} sees to the rest.
 */
final class SketchMaker {
    /**
     * The loose end of a block: an edge that leads somewhere.
     *
     * @param carries the value; nothing for a void step
     */
    private record Exit(SketchDraft from, Edge.Kind kind, SketchType carries) {}

    /**
     * Loose ends of which exactly one is active.
     *
     * @param items whether what comes is to be collected from all items of a forEach
     */
    private record Slot(List<Exit> exits, boolean items) {
        static Slot of(List<Exit> exits) {
            return new Slot(exits, false);
        }

        static Slot of(SketchDraft from, Edge.Kind kind, SketchType carries) {
            return of(List.of(new Exit(from, kind, carries)));
        }
    }

    private final Random random;
    private final List<SketchDraft> drafts = new ArrayList<>();
    private int types;

    private SketchMaker(Random random) {
        this.random = random;
    }

    /** A workflow; the same for the same numbers. */
    static List<SketchDraft> make(Random random) {
        SketchMaker maker = new SketchMaker(random);
        maker.tail(List.of(), 2 + random.nextInt(11));
        return maker.drafts;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private SketchType fresh() {
        return chance(15) ? new Family("F" + types++, 2 + random.nextInt(2)) : SketchType.plain("T" + types++);
    }

    private SketchType freshOrNothing() {
        return chance(20) ? NOTHING : fresh();
    }

    private SketchDraft step(List<Slot> in, SketchType returns) {
        int depth = 0;
        if (!in.isEmpty()) {
            Exit exit = in.get(0).exits().get(0);
            depth = exit.from().depth
                    + (exit.kind() == Edge.Kind.FOR_EACH ? 1 : 0)
                    - (in.get(0).items() ? 1 : 0);
        }
        SketchDraft step = new SketchDraft("s" + drafts.size(), depth, returns);
        drafts.add(step);
        in.forEach(slot -> connect(slot, step));
        if (in.isEmpty() && chance(50)) {
            step.takes.add(SketchParameter.of(SketchType.plain("Input")));
        }
        return step;
    }

    private void connect(Slot slot, SketchDraft to) {
        SketchType value = NOTHING;
        boolean empties = false;
        boolean failures = true;
        for (Exit exit : slot.exits()) {
            (exit.kind() == Edge.Kind.CATCH ? exit.from().catches : exit.from().next).add(to.name);
            if (exit.kind() != Edge.Kind.CATCH) {
                exit.from().kind = exit.kind();
                failures = false;
            }
            boolean data = exit.kind() != Edge.Kind.CATCH && !exit.carries().carriesNothing();
            empties |= !data;
            value = data ? exit.carries() : value;
        }
        if (!value.carriesNothing()) {
            SketchType type = slot.items() ? new Many(value) : value;
            to.takes.add(SketchParameter.of(!slot.items() && (empties || chance(8)) ? new Maybe(type) : type));
        } else if (!slot.items() && slot.exits().stream().anyMatch(exit -> exit.kind() == Edge.Kind.CATCH)) {
            if (chance(60)) {
                to.takes.add(SketchParameter.of(failures ? FAILURE : new Maybe(FAILURE)));
            }
        }
    }

    /**
     * A block that returns a value.
     *
     * @param loose whether some of its ends may carry none, where another one ends
     */
    private List<Exit> block(List<Slot> in, SketchType out, int size, boolean loose) {
        if (size <= 1) {
            return List.of(new Exit(step(in, out), Edge.Kind.ALL, out));
        }
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                block(List.of(Slot.of(block(in, freshOrNothing(), size / 2, true))), out, size - size / 2, loose);
            case 2, 3 -> block(fork(in, size / 2), out, size / 3, loose);
            case 4, 5 -> choice(in, out, size, loose);
            case 6 -> block(items(in, size / 2), out, size / 3, loose);
            case 7 -> caught(in, out, size / 2, loose);
            default -> List.of(new Exit(step(in, out), Edge.Kind.ALL, out));
        };
    }

    /** Branches that run together, some of them a mere edge; now and then they wrongly meet in one parameter. */
    private List<Slot> fork(List<Slot> in, int size) {
        SketchType type = freshOrNothing();
        SketchDraft head = step(in, type);
        if (chance(6)) {
            SketchType one = freshOrNothing();
            List<Exit> both = new ArrayList<>(block(List.of(Slot.of(head, Edge.Kind.ALL, type)), one, size / 2, false));
            both.addAll(block(List.of(Slot.of(head, Edge.Kind.ALL, type)), one, size / 2, false));
            return List.of(Slot.of(both));
        }
        List<Slot> slots = new ArrayList<>();
        int branches = 2 + random.nextInt(2);
        for (int i = 0; i < branches; i++) {
            Slot slot = Slot.of(head, Edge.Kind.ALL, type);
            boolean bare = i == 0 && chance(25);
            slots.add(bare ? slot : Slot.of(block(List.of(slot), freshOrNothing(), size / branches, true)));
        }
        return slots;
    }

    private List<Exit> choice(List<Slot> in, SketchType out, int size, boolean loose) {
        Family family = new Family("D" + types++, 2 + random.nextInt(2));
        SketchDraft head = step(in, family);
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            Slot slot = Slot.of(head, Edge.Kind.ONE_OF, family.leaf(i));
            SketchType returns = out instanceof Family merged && chance(70)
                    ? merged.leaf(i % merged.size())
                    : loose && chance(20) ? NOTHING : out;
            exits.addAll(retyped(block(List.of(slot), returns, size / (family.size() + 1), loose), returns, out));
        }
        return exits;
    }

    /** The ends of branches, seen as what they merge into. */
    private static List<Exit> retyped(List<Exit> exits, SketchType branch, SketchType merged) {
        return exits.stream()
                .map(exit -> exit.carries().equals(branch) && !branch.carriesNothing()
                        ? new Exit(exit.from(), exit.kind(), merged)
                        : exit)
                .toList();
    }

    /** A forEach up to where its items are to be collected: together, or in two places that join. */
    private List<Slot> items(List<Slot> in, int size) {
        SketchType element = fresh();
        SketchDraft head = step(in, new Many(element));
        List<Slot> entry = List.of(Slot.of(head, Edge.Kind.FOR_EACH, element));
        if (size < 2 || chance(60)) {
            return List.of(new Slot(block(entry, chance(90) ? fresh() : NOTHING, size, chance(10)), true));
        }
        List<Slot> gathered = new ArrayList<>();
        for (Slot branch : fork(entry, size)) {
            gathered.add(new Slot(branch.exits(), true));
        }
        if (chance(50)) {
            return gathered;
        }
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : gathered) {
            slots.add(Slot.of(block(List.of(slot), freshOrNothing(), 1, false)));
        }
        return slots;
    }

    private List<Exit> caught(List<Slot> in, SketchType out, int size, boolean loose) {
        SketchDraft head = step(in, out);
        List<Exit> exits = new ArrayList<>(List.of(new Exit(head, Edge.Kind.ALL, out)));
        int ways = 1 + random.nextInt(4) / 3;
        for (int i = 0; i < ways; i++) {
            if (loose && i == 0 && chance(35)) {
                exits.add(new Exit(head, Edge.Kind.CATCH, FAILURE));
            } else {
                SketchType returns = loose && chance(30) ? NOTHING : out;
                exits.addAll(
                        block(List.of(Slot.of(head, Edge.Kind.CATCH, FAILURE)), returns, size / (ways + 1), loose));
            }
        }
        return exits;
    }

    /** What a workflow, or one of its branches, ends with. */
    private void tail(List<Slot> in, int size) {
        if (size <= 1) {
            step(in, chance(30) ? SketchType.plain("Result") : NOTHING);
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                SketchType type = freshOrNothing();
                SketchDraft head = step(in, type);
                tail(List.of(Slot.of(head, Edge.Kind.ALL, type)), size / 2);
                tail(List.of(Slot.of(head, Edge.Kind.ALL, type)), size / 2);
            }
            case 1, 2 -> {
                Family family = new Family("D" + types++, 2 + random.nextInt(2));
                SketchDraft head = step(in, family);
                for (int i = 0; i < family.size(); i++) {
                    tail(List.of(Slot.of(head, Edge.Kind.ONE_OF, family.leaf(i))), size / family.size());
                }
            }
            case 3 -> {
                SketchType type = freshOrNothing();
                SketchDraft head = step(in, type);
                tail(List.of(Slot.of(head, Edge.Kind.CATCH, FAILURE)), size / 3);
                if (chance(70)) {
                    tail(List.of(Slot.of(head, Edge.Kind.ALL, type)), size / 2);
                } else {
                    head.returns = NOTHING;
                }
            }
            case 4 -> tail(items(in, size / 2), size / 2);
            case 5 -> tail(fork(in, size / 2), size / 2);
            default -> tail(List.of(Slot.of(block(in, freshOrNothing(), size / 2, true))), size / 2);
        }
    }
}
