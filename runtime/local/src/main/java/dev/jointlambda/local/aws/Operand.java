package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something with a value in an expression; null where the item has nothing there. */
sealed interface Operand {
    @Nullable
    Cell value(Row row);

    /** A value handed in. */
    record Given(Cell cell) implements Operand {
        @Override
        public Cell value(Row row) {
            return cell;
        }
    }

    /** What a path leads to. */
    record At(Path path) implements Operand {
        @Override
        public @Nullable Cell value(Row row) {
            return path.find(row);
        }
    }

    /** {@code size(path)}. */
    record Size(Operand of) implements Operand {
        @Override
        public @Nullable Cell value(Row row) {
            Cell cell = of.value(row);
            int size;
            if (cell instanceof Cell.Items items) {
                size = items.value().size();
            } else if (cell instanceof Cell.Fields fields) {
                size = fields.value().size();
            } else if (cell instanceof Cell.Members members) {
                size = members.value().size();
            } else if (cell instanceof Cell.Text || cell instanceof Cell.Binary) {
                size = ItemSize.of(cell);
            } else {
                return null;
            }
            return new Cell.Decimal(BigDecimal.valueOf(size));
        }
    }

    /** {@code if_not_exists(path, operand)}. */
    record OrElse(Path path, Operand otherwise) implements Operand {
        @Override
        public @Nullable Cell value(Row row) {
            Cell there = path.find(row);
            return there == null ? otherwise.value(row) : there;
        }
    }

    /** {@code list_append(a, b)}. */
    record Append(Operand first, Operand second) implements Operand {
        @Override
        public Cell value(Row row) {
            if (first.value(row) instanceof Cell.Items a && second.value(row) instanceof Cell.Items b) {
                List<Cell> all = new ArrayList<>(a.value());
                all.addAll(b.value());
                return new Cell.Items(all);
            }
            throw AwsError.validation("An operand in the update expression has an incorrect data type");
        }
    }

    /** {@code a + b} or {@code a - b}. */
    record Sum(Operand first, Operand second, boolean minus) implements Operand {
        @Override
        public Cell value(Row row) {
            if (first.value(row) instanceof Cell.Decimal a && second.value(row) instanceof Cell.Decimal b) {
                return new Cell.Decimal(
                        minus ? a.value().subtract(b.value()) : a.value().add(b.value()));
            }
            throw AwsError.validation("An operand in the update expression has an incorrect data type");
        }
    }
}
