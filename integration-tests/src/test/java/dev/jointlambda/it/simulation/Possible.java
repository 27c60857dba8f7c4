package dev.jointlambda.it.simulation;

import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which faults a call can have. For one thread. */
final class Possible {
    private final Map<CallKind, List<Fault>> ofFunctions = new EnumMap<>(CallKind.class);
    private final Map<CallKind, List<Fault>> ofClients = new EnumMap<>(CallKind.class);

    List<Fault> of(Call call) {
        return (call.ofAttempt() > 0 ? ofFunctions : ofClients).computeIfAbsent(call.kind(), kind -> list(call));
    }

    private static List<Fault> list(Call call) {
        List<Fault> possible = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (fault != Fault.NONE && fault.on(call) == fault && !redundant(fault, call.kind())) {
                possible.add(fault);
            }
        }
        return possible;
    }

    /** A read that fails is a read that fails, wherever it got lost. */
    private static boolean redundant(Fault fault, CallKind kind) {
        boolean reads =
                switch (kind) {
                    case READ, READ_ALL, READ_JOIN, READ_VALUES, READ_EXECUTION, DUE, GET_BLOB -> true;
                    default -> false;
                };
        return reads && (fault == Fault.ANSWER_LOST || fault == Fault.APPLIED_LATE);
    }
}
