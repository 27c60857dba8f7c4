package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which ends of a workflow run together, and which of them give its result. */
final class Ends {
    private final Workflow workflow;
    private final List<Step> all;
    private final List<EndSet> sets;
    private final List<Step> giving = new ArrayList<>();
    private final BitSet givingNumbers = new BitSet();

    private Ends(Workflow workflow, List<EndSet> sets) {
        this.workflow = workflow;
        this.all = workflow.ends();
        this.sets = List.copyOf(sets);
    }

    /**
     * @param sets the ends that run together, for each outcome
     */
    static Ends of(Workflow workflow, List<EndSet> sets) {
        Ends ends = new Ends(workflow, sets);
        Text named = workflow.result();
        for (int i = 0; i < ends.all.size(); i++) {
            Step end = ends.all.get(i);
            if (named == null ? !end.result().isVoid() : named.value().equals(end.name())) {
                ends.giving.add(end);
                ends.givingNumbers.set(i);
            }
        }
        return ends;
    }

    Workflow workflow() {
        return workflow;
    }

    /** Every end, in source order. */
    List<Step> all() {
        return all;
    }

    /** The ends of one outcome that give a result. */
    List<Step> giving(EndSet set) {
        BitSet numbers = (BitSet) set.ends().clone();
        numbers.and(givingNumbers);
        return numbers.stream().mapToObj(all::get).toList();
    }

    /** The ends that give the result: the one named, else all that return something. Empty if what is named is no end. */
    List<Step> giving() {
        return List.copyOf(giving);
    }

    /** An outcome in which more than one end gives a result; null if there is none. */
    @Nullable
    EndSet rivalry() {
        return sets.stream().filter(set -> giving(set).size() > 1).findFirst().orElse(null);
    }

    /** An outcome in which no end gives a result; null if there is none. */
    @Nullable
    EndSet without() {
        return sets.stream()
                .filter(set -> !set.ends().intersects(givingNumbers))
                .findFirst()
                .orElse(null);
    }

    /** Whether every outcome has one end, so that there is nothing to wait for. */
    boolean alone() {
        return sets.stream().allMatch(set -> set.ends().cardinality() == 1);
    }

    /** The numbers of the ends that some outcome runs together with one, itself among them. */
    BitSet together(int end) {
        BitSet together = new BitSet();
        sets.stream().map(EndSet::ends).filter(set -> set.get(end)).forEach(together::or);
        return together;
    }

    /** What the ends that give the result have in common; null if nothing. Void if none gives any. */
    @Nullable
    TypeRef common() {
        if (giving.isEmpty()) {
            return all.get(0).result();
        }
        List<TypeRef> types = giving.stream().map(Step::result).toList();
        List<TypeRef> present = types.stream().map(Carried::present).toList();
        boolean alike = present.stream().allMatch(present.get(0)::same);
        // An Optional of one type is no Optional of another.
        boolean optional = types.stream().anyMatch(type -> type.present() != null);
        return alike ? present.get(0) : optional ? null : CommonType.nearest(present);
    }

    /** What an execution returns; null if that is not clear. */
    @Nullable
    TypeRef result() {
        boolean named = workflow.result() != null;
        if (all.isEmpty() || (named && (giving.isEmpty() || without() != null)) || rivalry() != null) {
            return null;
        }
        TypeRef common = common();
        if (common == null || common.isVoid()) {
            return common;
        }
        boolean optional = without() != null
                || giving.stream().anyMatch(end -> end.result().present() != null);
        return optional ? common.asOptional() : common;
    }

    /** What the result of a step is encoded as. */
    TypeRef committed(Step step) {
        TypeRef common = giving.contains(step) && step.result().present() == null ? common() : null;
        return common == null ? step.result() : common;
    }
}
