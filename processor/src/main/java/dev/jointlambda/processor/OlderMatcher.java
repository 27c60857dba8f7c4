package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the result that {@code @From} reads where the step it names does not lead there directly. */
final class OlderMatcher {
    private final WorkflowMatch before;
    private final Step reader;
    private final @Nullable Region region;

    /**
     * @param region the forEach the reader runs in; null if it runs once
     */
    OlderMatcher(WorkflowMatch before, Step reader, @Nullable Region region) {
        this.before = before;
        this.reader = reader;
        this.region = region;
    }

    OlderRead match(Parameter parameter, String from) {
        Step producer = before.workflow().step(from);
        if (Carried.isFailure(parameter.type())) {
            return new OlderRead(parameter, producer, null, OlderRead.Flaw.FAILURE);
        }
        TypeRef type = parameter.type();
        TypeRef result = producer.result();
        if (result.isVoid()) {
            return new OlderRead(parameter, producer, null, OlderRead.Flaw.NOTHING);
        }
        boolean fits = Carried.direct(result, type) != Carried.Fit.NONE;
        if (!before.workflow().graph().leads(from, reader.name())) {
            boolean typed = fits || type.collects(result);
            return new OlderRead(parameter, producer, null, typed ? OlderRead.Flaw.NEVER_BEFORE : OlderRead.Flaw.TYPE);
        }
        List<Region> theirs = Region.around(before.step(from).region());
        int depth = shared(theirs, Region.around(region));
        if (theirs.size() == depth) {
            return new OlderRead(parameter, producer, null, fits ? null : OlderRead.Flaw.TYPE);
        }
        Step list = theirs.get(theirs.size() - 1).list();
        if (theirs.size() > depth + 1) {
            return new OlderRead(parameter, producer, list, OlderRead.Flaw.TOO_DEEP);
        }
        return new OlderRead(parameter, producer, list, type.collects(result) ? null : OlderRead.Flaw.LIST);
    }

    /** How many levels of forEach two steps share. */
    private static int shared(List<Region> one, List<Region> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }
}
