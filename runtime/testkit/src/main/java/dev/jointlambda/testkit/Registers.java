package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The registers of one store. Guarded by the store. */
final class Registers {
    private final Map<StepKey, Versions> rows = new HashMap<>();
    private final Consumer<Change> changes;
    private final Consumer<Runnable> expiry;

    /** A register as it was committed, and as it is now. */
    private record Versions(Register first, Register now) {}

    Registers(Consumer<Change> changes, Consumer<Runnable> expiry) {
        this.changes = changes;
        this.expiry = expiry;
    }

    @Nullable
    Register read(StepKey key) {
        Versions row = rows.get(key);
        return row == null ? null : row.now;
    }

    @Nullable
    Register first(StepKey key) {
        Versions row = rows.get(key);
        return row == null ? null : row.first;
    }

    Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        Map<StepKey, Register> found = new LinkedHashMap<>();
        for (StepKey key : keys) {
            Versions row = rows.get(key);
            if (row != null) {
                found.put(key, row.now);
            }
        }
        return found;
    }

    Register putIfAbsent(StepKey key, Register register) {
        Versions row = rows.putIfAbsent(key, new Versions(register, register));
        if (row != null) {
            return row.now;
        }
        expiry.accept(() -> rows.remove(key));
        changes.accept(new Change.Committed(key, register));
        return register;
    }

    @Nullable
    Register takeOver(StepKey key) {
        Versions row = rows.get(key);
        if (row == null || row.now.multi()) {
            return row == null ? null : row.now;
        }
        return rewrite(key, row, row.now.placed(), true);
    }

    @Nullable
    Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        Versions row = rows.get(key);
        if (row == null || row.now.multi() || row.now.placed().get(successor) != from || from == to) {
            return row == null ? null : row.now;
        }
        Map<String, Cloud> placed = new LinkedHashMap<>(row.now.placed());
        placed.put(successor, to);
        return rewrite(key, row, placed, false);
    }

    private Register rewrite(StepKey key, Versions row, Map<String, Cloud> placed, boolean multi) {
        Register was = row.now;
        Register now = new Register(was.outcome(), was.value(), was.nonce(), placed, was.items(), was.at(), multi);
        rows.put(key, new Versions(row.first, now));
        changes.accept(new Change.Rewritten(key, was, now));
        return now;
    }

    void forget() {
        rows.clear();
    }
}
