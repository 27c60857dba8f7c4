package dev.jointlambda.it.simulation;

import java.util.List;

/** The mistakes that the exploration must find. */
final class Mutants {
    private Mutants() {}

    static final List<Mutant> ALL = List.of(
            new Mutant(
                    "ownOutput",
                    "InputsCommitted",
                    List.of(
                            Patch.core(
                                    "Delivery",
                                    "result.bytes())\n                : goOn(stored, attempt.envelope().exp(), null)",
                                    "result.bytes())\n                : goOn(stored, attempt.envelope().exp(), result.bytes())")),
                    List.of()),
            new Mutant(
                    "localOwner",
                    "UniqueCommit",
                    List.of(Patch.core(
                            "Delivery",
                            "attempt.position(), attempt.owner());",
                            "attempt.position(), attempt.cloud());")),
                    List.of()),
            new Mutant(
                    "replaceOnTimeout",
                    "UniqueCommit",
                    List.of(Patch.core("Sender", "first instanceof Answer.Rejected ? mover", "first != null ? mover")),
                    List.of()),
            new Mutant(
                    "noMulti",
                    "UniqueCommit",
                    List.of(Patch.core(
                            "RegisterPlace", "access.store(owner).takeOver(key)", "access.store(owner).read(key)")),
                    List.of()),
            new Mutant(
                    "replaceByRetry",
                    "UniqueCommit",
                    List.of(
                            Patch.core("Onward", "place.takeOver(attempt.access(), stored)", "stored"),
                            Patch.core(
                                    "Onward",
                                    "dispatch(edges, frozen, Mover.NOBODY)",
                                    "dispatch(edges, frozen, this::move)")),
                    List.of()),
            new Mutant(
                    "replaceGiveUp",
                    "UniqueCommit",
                    List.of(Patch.core(
                            "Onward",
                            "Register register = attempt.access().store(attempt.owner()).replace(attempt.key(), successor, from, to);",
                            """
                            Register register;
                            try {
                                register = attempt.access().store(attempt.owner()).replace(attempt.key(), successor, from, to);
                            } catch (dev.jointlambda.runtime.spi.StoreException e) {
                                return from;
                            }
                            """)),
                    List.of()),
            new Mutant(
                    "dispatchFirst",
                    "NoSpeculation",
                    List.of(Patch.core(
                            "Delivery",
                            "Stored stored = place.commit(attempt.access(), attempt.values(), draft);",
                            """
                            Stored early = new Stored(
                                    draft.outcome(),
                                    new dev.jointlambda.runtime.spi.Value.Inline(draft.bytes()),
                                    draft.placed(),
                                    draft.items(),
                                    draft.at(),
                                    true,
                                    null);
                            new Onward(attempt, place, early, attempt.envelope().exp(), result.bytes(), inputs)
                                    .follow(attempt.edges().stream()
                                            .filter(edge -> edge.kind() == Edge.Kind.INVOKE)
                                            .toList());
                            Stored stored = place.commit(attempt.access(), attempt.values(), draft);
                            """)),
                    List.of()),
            new Mutant(
                    "counterJoin",
                    "JoinSound",
                    List.of(Patch.core(
                            "Dispatcher",
                            ".mark(arrival.join(), arrival.expected(), arrival.slot(), attempt.owner());",
                            """
                            .mark(
                                    arrival.join(),
                                    arrival.expected(),
                                    java.util.Optional.ofNullable(attempt.access()
                                                    .store(arrival.owner())
                                                    .readJoin(arrival.join(), true))
                                            .map(JoinRow::arrived)
                                            .orElse(0),
                                    attempt.owner());
                            """)),
                    List.of()),
            new Mutant(
                    "registerBySize",
                    "UniqueCommit",
                    List.of(Patch.core(
                            "Delivery",
                            "Stored stored = place.commit(attempt.access(), attempt.values(), draft);",
                            """
                            CommitPlace by = result.bytes().hashCode() % 2 == 0
                                    ? place
                                    : new RegisterPlace(attempt.key(), attempt.owner());
                            Stored stored = by.commit(attempt.access(), attempt.values(), draft);
                            """)),
                    List.of()),
            new Mutant(
                    "itemReplace",
                    "UniqueCommit",
                    List.of(Patch.core(
                            "ForEachDispatch",
                            "sender.send(edge, owner, item, Mover.NOBODY)",
                            "sender.send(edge, owner, item, mover)")),
                    List.of()),
            new Mutant(
                    "gcEarly",
                    "UniqueCommit",
                    List.of(Patch.store("Registers", "changes.accept(new Change.Committed(key, register));", """
                            changes.accept(new Change.Committed(key, register));
                            rows.entrySet()
                                    .removeIf(old -> old.getKey().execution().equals(key.execution())
                                            && old.getValue().now.placed().containsKey(key.step()));
                            """)),
                    List.of()));
}
