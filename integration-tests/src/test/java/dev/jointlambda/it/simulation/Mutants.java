package dev.jointlambda.it.simulation;

import java.util.List;

/** The mistakes that the exploration must find. */
final class Mutants {
    private Mutants() {}

    static final List<Mutant> ALL = List.of(
            new Mutant(
                    "ownOutput",
                    "InputsCommitted",
                    "failover CRASH_AFTER,STALE",
                    List.of(
                            Patch.core(
                                    "Delivery",
                                    "result.bytes())\n                : goOn(stored, attempt.envelope().exp(), null)",
                                    "result.bytes())\n                : goOn(stored, attempt.envelope().exp(), result.bytes())"))),
            new Mutant(
                    "localOwner",
                    "UniqueCommit",
                    "failover ANSWER_LOST",
                    List.of(Patch.core(
                            "Delivery",
                            "attempt.position(), attempt.owner());",
                            "attempt.position(), attempt.cloud());"))),
            new Mutant(
                    "replaceOnTimeout",
                    "UniqueCommit",
                    "failover ANSWER_LOST",
                    List.of(Patch.core("Sender", "first instanceof Answer.Rejected ? mover", "first != null ? mover"))),
            new Mutant(
                    "noMulti",
                    "UniqueCommit",
                    "failover DUPLICATE,FREEZE,REFUSED 20261186",
                    List.of(Patch.core(
                            "RegisterPlace", "access.store(owner).takeOver(key)", "access.store(owner).read(key)"))),
            new Mutant(
                    "replaceByRetry",
                    "UniqueCommit",
                    "failover CRASH_AFTER,STALE,REFUSED",
                    List.of(
                            Patch.core("Onward", "place.takeOver(attempt.access(), stored)", "stored"),
                            Patch.core(
                                    "Onward",
                                    "dispatch(edges, frozen, Mover.NOBODY)",
                                    "dispatch(edges, frozen, this::move)"))),
            new Mutant(
                    "replaceGiveUp",
                    "UniqueCommit",
                    "failover REFUSED,ANSWER_LOST,CRASH_AFTER",
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
                            """))),
            new Mutant(
                    "dispatchFirst",
                    "NoSpeculation",
                    "failover ANSWER_LOST",
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
                            """))),
            new Mutant(
                    "counterJoin",
                    "JoinSound",
                    "diamond DUPLICATE",
                    List.of(Patch.core(
                            "Arrival", "return access.store(owner()).mark(join, expected, slot, branch);", """
                            JoinRow before = access.store(owner()).readJoin(join, true);
                            return access.store(owner())
                                    .mark(join, expected, before == null ? 0 : before.arrived(), branch);
                            """))),
            new Mutant(
                    "registerBySize",
                    "UniqueCommit",
                    "nested DUPLICATE",
                    List.of(Patch.core(
                            "Delivery",
                            "Stored stored = place.commit(attempt.access(), attempt.values(), draft);",
                            """
                            CommitPlace by = result.bytes().hashCode() % 2 == 0
                                    ? place
                                    : new RegisterPlace(attempt.key(), attempt.owner());
                            Stored stored = by.commit(attempt.access(), attempt.values(), draft);
                            """))),
            new Mutant(
                    "itemReplace",
                    "UniqueCommit",
                    "nested REFUSED,CRASH_AFTER",
                    List.of(Patch.core(
                            "ForEachDispatch",
                            "sender.send(edge, owner, item(items, item, owner, elements, carried), Mover.NOBODY)",
                            "sender.send(edge, owner, item(items, item, owner, elements, carried), mover)"))),
            new Mutant(
                    "gcEarly",
                    "UniqueCommit",
                    "failover DUPLICATE_LATE,REFUSED",
                    List.of(Patch.store("Registers", "changes.accept(new Change.Committed(key, register));", """
                            changes.accept(new Change.Committed(key, register));
                            rows.entrySet()
                                    .removeIf(old -> old.getKey().execution().equals(key.execution())
                                            && old.getValue().now.placed().containsKey(key.step()));
                            """))),
            new Mutant(
                    "loserStops",
                    "Completes",
                    "failover CRASH_AFTER",
                    List.of(Patch.core("Onward", "!ahead.allCommitted(edges, stored)", "edges.isEmpty()"))),
            new Mutant(
                    "lastArriverOnly",
                    "Completes",
                    "diamond CRASH_AFTER",
                    List.of(Patch.core("Dispatcher", "sender.send(edge, arrival.owner(), join, Mover.NOBODY);", """
                            if (stored.won()) {
                                sender.send(edge, arrival.owner(), join, Mover.NOBODY);
                            }
                            """))),
            new Mutant(
                    "noSweeper",
                    "Completes",
                    "failover DROP",
                    List.of(
                            Patch.core(
                                    "Sweeper",
                                    "if (what instanceof SweepEvent.Timer timer) {",
                                    "if (what instanceof SweepEvent.Timer timer && timer.known()) {\n        } else if (what instanceof SweepEvent.Timer timer) {"))),
            new Mutant(
                    "windowOwnerRead",
                    "UniqueCommit",
                    "window REFUSED,DUPLICATE,OUTDATED",
                    List.of(Patch.core(
                            "Dispatcher",
                            "sender.send(window.items().forEach(), window.owner(), window.item(), Mover.NOBODY);",
                            """
                            dev.jointlambda.runtime.spi.Register list = attempt.access()
                                    .store(window.items().listOwner())
                                    .read(window.items().list());
                            Cloud owner = list == null
                                    ? window.owner()
                                    : list.placed().getOrDefault(window.items().forEach().target(), window.owner());
                            sender.send(
                                    window.items().forEach(),
                                    owner,
                                    window.items().referring(window.next(), owner),
                                    Mover.NOBODY);
                            """))),
            new Mutant(
                    "unindexFirst",
                    "Completes",
                    "failover DROP,DROP,CRASH_AFTER",
                    List.of(Patch.core(
                            "ExecutionSweep",
                            "        if (due > row.due()) {\n            home.index(entry(due, id));\n            next = entry(due, id);\n        }\n        ExecutionRow stored = home.reschedule(id, row.due(), due, sweeps);",
                            """
                                    home.unindex(entry(row.due(), id));
                                    ExecutionRow stored = home.reschedule(id, row.due(), due, sweeps);
                                    if (due > row.due()) {
                                        home.index(entry(due, id));
                                    }
                            """))),
            new Mutant(
                    "replaceTwice",
                    "UniqueCommit",
                    "failover-repeating REFUSED,REFUSED,CRASH_AFTER",
                    List.of(Patch.core(
                            "Sender",
                            "if (owner == other && invoke(placed, owner, successor) instanceof Answer.Accepted) {",
                            """
                            if (owner == other && second instanceof Answer.Rejected) {
                                owner = mover.move(successor.key().step(), other, placed);
                            }
                            if (invoke(placed, owner, successor) instanceof Answer.Accepted) {
                            """))),
            new Mutant(
                    "giveUpStale",
                    "UniqueCommit",
                    "hasty SWEEP_EARLY,REFUSED",
                    List.of(Patch.core(
                            "GivingUp",
                            "if (!(step.origin() instanceof Origin.FromRegister from)) {",
                            "if (!(step.origin() instanceof Origin.FromRegister from) || step.owner() != null) {"))),
            new Mutant(
                    "expRefresh",
                    "UniqueCommit",
                    "hasty-expiring DUPLICATE_LATE,STALE,DELAY 20261125",
                    List.of(Patch.core(
                            "Delivery", "stored == null ? null : goOn(stored, attempt.envelope().exp(), null)", """
                            stored == null
                                    ? null
                                    : goOn(
                                            stored,
                                            attempt.access().host().now()
                                                    + attempt.access().settings().eventLife().toMillis(),
                                            null)\
                            """))),
            new Mutant(
                    "rootNotSwept",
                    "Completes",
                    "wide-unrepeated CRASH_BEFORE 20261123 MARK:J#all#",
                    List.of(Patch.core(
                            "JoinRows",
                            "return !row.complete() || shardMarked(at, read(at.join()).found());",
                            "return true;"))),
            new Mutant(
                    "walkStops",
                    "BlockedOnlyByDeadOwner",
                    "fork-without-ALIYUN DROP",
                    List.of(Patch.core("Walk", "findings.unread(each.name(), read.failure());", """
                            findings.unread(each.name(), read.failure());
                            next.clear();
                            return;\
                            """))),
            new Mutant(
                    "refAfterCommit",
                    "Completes",
                    "failover-referring CRASH_AFTER",
                    List.of(
                            Patch.core(
                                    "Values",
                                    "new Value.Inline(bytes) : object(owner, bytes);\n    }\n\n    /** A list",
                                    """
                                    new Value.Inline(bytes) : later(owner, Sha256.hex(bytes.array()), bytes.length());
                                    }

                                    private Value later(Cloud owner, String hash, long length) {
                                        return new Value.InObject(owner, objects.key(hash), hash, (int) length);
                                    }

                                    /** A list\
                                    """),
                            Patch.core(
                                    "RegisterPlace",
                                    "Register stored = access.store(owner).putIfAbsent(key, mine);",
                                    """
                                    Register stored = access.store(owner).putIfAbsent(key, mine);
                                    if (mine.value() instanceof dev.jointlambda.runtime.spi.Value.InObject) {
                                        values.object(owner, draft.bytes());
                                    }
                                    """))));
}
