package dev.jointlambda.it.kill;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Makes histories out of rows: this is where the layouts of both stores are known. */
final class Histories {
    private static final Pattern DYNAMO_SLOT = Pattern.compile("slot(\\d+)\\.outcome");
    private static final Pattern TABLESTORE_SLOT = Pattern.compile("s(\\d+)_outcome");
    private static final Pattern TABLESTORE_MARK = Pattern.compile("m(\\d+)");

    /** Whether a step of a workflow collects the items of a forEach: a slot of its join row is an item then. */
    private final BiPredicate<String, String> collects;

    private final Map<String, StoredRow> all = new HashMap<>();
    private final Map<String, History> histories = new TreeMap<>();

    private Histories(BiPredicate<String, String> collects) {
        this.collects = collects;
    }

    /** The histories of all executions, by partition. */
    static Map<String, History> of(Collection<StoredRow> rows, BiPredicate<String, String> collects) {
        Histories made = new Histories(collects);
        rows.forEach(row -> made.all.put(name(row.store(), row.partition(), row.key()), row));
        rows.forEach(made::add);
        return made.histories;
    }

    private static String name(String store, String partition, String key) {
        return store + " " + partition + " " + key;
    }

    private void add(StoredRow row) {
        History history = histories.computeIfAbsent(row.partition(), History::new);
        if (row.key().equals("X")) {
            history.ends.add(end(row));
        } else if (row.key().startsWith("R#")) {
            history.commits.add(register(row));
        } else if (row.key().startsWith("J#")) {
            join(history, row);
        }
    }

    private static End end(StoredRow row) {
        boolean dynamo = row.store().equals(Stores.DYNAMO);
        String in = dynamo ? "result." : "result_";
        String sent = dynamo ? "sweeps.sent" : "sweeps_sent";
        String own = dynamo ? "result.bytes" : "result";
        return new End(
                row.store(),
                row.text("status"),
                row.has(own) ? Optional.of(row.json(own)) : Optional.empty(),
                row.has(in + "step")
                        ? row.text(in + "step") + "#" + row.text(in + "index") + " in "
                                + (row.text(in + "owner").equals("AWS") ? Stores.DYNAMO : Stores.TABLESTORE)
                        : "",
                row.number("startedAt"),
                row.has(sent) ? row.number(sent) : 0);
    }

    private Commit register(StoredRow row) {
        boolean dynamo = row.store().equals(Stores.DYNAMO);
        String prefix = dynamo ? "placed." : "to_";
        Map<String, String> placed = new TreeMap<>();
        row.columns().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                placed.put(name.substring(prefix.length()), String.valueOf(value));
            }
        });
        return new Commit(
                row.store(),
                row.key(),
                row.name(),
                row.index(),
                row.text("outcome"),
                value(row, dynamo ? "value." : ""),
                placed,
                row.number("items"),
                row.number("at"));
    }

    private void join(History history, StoredRow row) {
        boolean dynamo = row.store().equals(Stores.DYNAMO);
        Set<Long> slots = new HashSet<>();
        for (Map.Entry<String, Object> column : row.columns().entrySet()) {
            Matcher slot = (dynamo ? DYNAMO_SLOT : TABLESTORE_SLOT).matcher(column.getKey());
            Matcher mark = TABLESTORE_MARK.matcher(column.getKey());
            if (slot.matches()) {
                slots.add(Long.valueOf(slot.group(1)));
                history.commits.add(inSlot(row, slot.group(1), dynamo ? "slot%s." : "s%s_"));
            } else if (dynamo && column.getKey().startsWith("marks")) {
                ((List<?>) column.getValue()).forEach(each -> slots.add((Long) each));
            } else if (!dynamo && mark.matches()) {
                slots.add(Long.valueOf(mark.group(1)));
            }
        }
        history.joins.add(new JoinArrivals(row.store(), row.key(), row.number("expected"), slots));
    }

    private Commit inSlot(StoredRow row, String slot, String form) {
        String prefix = String.format(form, slot);
        String step = row.text(prefix + "step");
        boolean item =
                collects.test(row.partition().substring(0, row.partition().indexOf('/')), row.name());
        String index = !item ? row.index() : row.index().isEmpty() ? slot : row.index() + "." + slot;
        return new Commit(
                row.store(),
                row.key() + " slot " + slot,
                step,
                index,
                row.text(prefix + "outcome"),
                value(row, row.store().equals(Stores.DYNAMO) ? prefix + "value." : prefix),
                Map.of(),
                -1,
                row.number(prefix + "at"));
    }

    /** The value itself, or the row beside it that it refers to. */
    private JsonNode value(StoredRow row, String prefix) {
        boolean dynamo = row.store().equals(Stores.DYNAMO);
        if (row.has(prefix + "row")) {
            StoredRow beside = all.get(name(row.store(), row.partition(), row.text(prefix + "row")));
            if (beside == null) {
                throw new IllegalStateException(
                        row.partition() + " " + row.key() + " refers to a row that is not there");
            }
            return beside.json(dynamo ? "bytes" : "value");
        }
        return row.json(prefix + (dynamo ? "bytes" : "value"));
    }
}
