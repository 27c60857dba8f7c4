package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import org.jspecify.annotations.Nullable;

/** How an execution stands in a row. */
final class ExecutionColumns {
    static final String STATUS = "status";
    static final String DUE = "due";
    private static final String STUCK = "sweeps_stuck";
    private static final String SINCE = "sweeps_since";
    private static final String SENT = "sweeps_sent";

    private ExecutionColumns() {}

    static Columns write(ExecutionRow row) {
        Columns columns = Columns.empty()
                .text(STATUS, row.status().name())
                .text("inputHash", row.inputHash())
                .number("workflowVersion", row.workflowVersion())
                .number("wireVersion", row.wireVersion())
                .number("startedAt", row.startedAt())
                .number("deadline", row.deadline())
                .number(DUE, row.due());
        if (!row.sweeps().equals(Sweeps.NONE)) {
            writeSweeps(columns, row.sweeps());
        }
        ValueColumns.write(columns, "input_", row.input());
        if (row.result() != null) {
            writeEnding(columns, row.result());
        }
        return columns;
    }

    static Columns end(Status status, Ending ending) {
        Columns columns = Columns.empty().text(STATUS, status.name());
        writeEnding(columns, ending);
        return columns;
    }

    static Columns reschedule(long due, Sweeps sweeps) {
        Columns columns = Columns.empty().number(DUE, due);
        writeSweeps(columns, sweeps);
        return columns;
    }

    static ExecutionRow read(ExecutionId id, Columns columns) {
        return new ExecutionRow(
                id,
                Status.valueOf(columns.text(STATUS)),
                columns.text("inputHash"),
                ValueColumns.read(columns, "input_"),
                columns.integer("workflowVersion"),
                columns.integer("wireVersion"),
                columns.number("startedAt"),
                columns.number("deadline"),
                columns.number(DUE),
                sweeps(columns),
                ending(id, columns));
    }

    private static void writeSweeps(Columns columns, Sweeps sweeps) {
        columns.text(STUCK, sweeps.stuck()).number(SINCE, sweeps.since()).number(SENT, sweeps.sent());
    }

    private static Sweeps sweeps(Columns columns) {
        return columns.has(SENT)
                ? new Sweeps(columns.text(STUCK), columns.number(SINCE), columns.integer(SENT))
                : Sweeps.NONE;
    }

    private static void writeEnding(Columns columns, Ending ending) {
        if (ending instanceof Ending.Of of) {
            columns.bytes("result", of.bytes().array());
        } else if (ending instanceof Ending.In in) {
            columns.text("result_owner", in.owner().name())
                    .text("result_step", in.key().step())
                    .text("result_index", in.key().index());
        }
    }

    private static @Nullable Ending ending(ExecutionId id, Columns columns) {
        if (columns.has("result")) {
            return new Ending.Of(Bytes.of(columns.bytes("result")));
        }
        if (columns.has("result_owner")) {
            return new Ending.In(
                    Cloud.valueOf(columns.text("result_owner")),
                    new StepKey(id, columns.text("result_step"), columns.text("result_index")));
        }
        return null;
    }
}
