package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.testkit.CallKind.Service;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many calls were made, for checking what a workflow costs. A snapshot.
 *
 * @param counts how often each call was made
 */
public record Operations(Map<Group, Long> counts) {
    /** Copies the counts. */
    public Operations {
        counts = Map.copyOf(counts);
    }

    /**
     * Calls that are counted together.
     *
     * @param kind what was asked
     * @param from the cloud that asked
     * @param to the cloud that was asked
     * @param byClient whether a client asked, not a function
     */
    public record Group(CallKind kind, Cloud from, Cloud to, boolean byClient) {}

    /** Only the calls that one cloud was asked. */
    public Operations to(Cloud cloud) {
        return only(group -> group.to() == cloud);
    }

    /** Only the calls from one cloud to the other. */
    public Operations crossCloud() {
        return only(group -> group.from() != group.to());
    }

    /** Only the calls of functions. */
    public Operations byFunctions() {
        return only(group -> !group.byClient());
    }

    /** Only the calls of clients. */
    public Operations byClients() {
        return only(Group::byClient);
    }

    /** How many calls of these kinds. */
    public long count(CallKind... kinds) {
        long sum = 0;
        for (CallKind kind : kinds) {
            sum += only(group -> group.kind() == kind).total();
        }
        return sum;
    }

    /** Eventually consistent reads of registers and reads of join rows. */
    public long preReads() {
        return count(CallKind.READ, CallKind.READ_JOIN);
    }

    /** Strongly consistent reads of registers, value rows and executions. */
    public long strongReads() {
        return count(CallKind.READ_ALL, CallKind.READ_VALUES, CallKind.READ_EXECUTION);
    }

    /** Conditional writes of registers and of join rows: commits, arrivals, take-overs, moves. */
    public long conditionalWrites() {
        return count(CallKind.PUT_IF_ABSENT, CallKind.TAKE_OVER, CallKind.REPLACE) + joins();
    }

    /** Arrivals at joins, with an outcome or as a mark. */
    public long joins() {
        return count(CallKind.ARRIVE, CallKind.MARK);
    }

    /** Asynchronous invocations. */
    public long invocations() {
        return count(CallKind.INVOKE);
    }

    /** Everything asked of stores, index and value rows included. */
    public long ofStores() {
        return only(group -> group.kind().service() == Service.STORE).total();
    }

    /** Everything. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Operations only(Predicate<Group> which) {
        return new Operations(counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
