package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An {@link ExecutionRow} as an item. */
final class ExecutionItem {
    static final String STATUS = "status";
    static final String RESULT = "result";
    static final String DUE = "due";
    static final String SWEEPS = "sweeps";

    private ExecutionItem() {}

    static Map<String, AttributeValue> write(ExecutionRow row) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(STATUS, AttributeValue.fromS(row.status().name()));
        item.put("inputHash", AttributeValue.fromS(row.inputHash()));
        item.put("input", ValueItem.write(row.input()));
        item.put("workflowVersion", ValueItem.number(row.workflowVersion()));
        item.put("wireVersion", ValueItem.number(row.wireVersion()));
        item.put("startedAt", ValueItem.number(row.startedAt()));
        item.put("deadline", ValueItem.number(row.deadline()));
        item.put(DUE, ValueItem.number(row.due()));
        if (!row.sweeps().equals(Sweeps.NONE)) {
            item.put(SWEEPS, write(row.sweeps()));
        }
        if (row.result() != null) {
            item.put(RESULT, write(row.result()));
        }
        return item;
    }

    static AttributeValue write(Ending ending) {
        if (ending instanceof Ending.Of of) {
            return AttributeValue.fromM(
                    Map.of("bytes", ValueItem.bytes(of.bytes().array())));
        }
        Ending.In in = (Ending.In) ending;
        return AttributeValue.fromM(Map.of(
                "owner", AttributeValue.fromS(in.owner().name()),
                "step", AttributeValue.fromS(in.key().step()),
                "index", AttributeValue.fromS(in.key().index())));
    }

    static AttributeValue write(Sweeps sweeps) {
        return AttributeValue.fromM(Map.of(
                "stuck", AttributeValue.fromS(sweeps.stuck()),
                "since", ValueItem.number(sweeps.since()),
                "sent", ValueItem.number(sweeps.sent())));
    }

    static ExecutionRow read(ExecutionId id, Item item) {
        return new ExecutionRow(
                id,
                ExecutionRow.Status.valueOf(item.text(STATUS)),
                item.text("inputHash"),
                ValueItem.read(item.map("input")),
                (int) item.number("workflowVersion"),
                (int) item.number("wireVersion"),
                item.number("startedAt"),
                item.number("deadline"),
                item.number(DUE),
                item.has(SWEEPS) ? sweeps(item.map(SWEEPS)) : Sweeps.NONE,
                item.has(RESULT) ? ending(id, item.map(RESULT)) : null);
    }

    private static Sweeps sweeps(Item item) {
        return new Sweeps(item.text("stuck"), item.number("since"), (int) item.number("sent"));
    }

    private static Ending ending(ExecutionId id, Item item) {
        if (item.has("bytes")) {
            return new Ending.Of(Bytes.of(item.bytes("bytes")));
        }
        return new Ending.In(Cloud.valueOf(item.text("owner")), new StepKey(id, item.text("step"), item.text("index")));
    }
}
