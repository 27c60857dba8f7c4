package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import java.math.BigDecimal;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One action of an update. Every value is taken from the item as it was before the update. */
sealed interface Action {
    Path path();

    /** What is to be at the path; null takes it away. */
    @Nullable
    Cell result(Row before);

    /** {@code SET path = operand}. */
    record Set(Path path, Operand operand) implements Action {
        @Override
        public Cell result(Row before) {
            Cell value = operand.value(before);
            if (value == null) {
                throw AwsError.validation(
                        "The provided expression refers to an attribute that does not exist in the item");
            }
            return value;
        }
    }

    /** {@code REMOVE path}. */
    record Remove(Path path) implements Action {
        @Override
        public @Nullable Cell result(Row before) {
            return null;
        }
    }

    /** {@code ADD path :value}: adds to a number, or to a set. */
    record Add(Path path, Operand operand) implements Action {
        @Override
        public Cell result(Row before) {
            Cell there = path.find(before);
            Cell more = operand.value(before);
            if (more instanceof Cell.Decimal number && (there == null || there instanceof Cell.Decimal)) {
                BigDecimal base = there instanceof Cell.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
                return new Cell.Decimal(base.add(number.value()));
            }
            if (more instanceof Cell.Members members && (there == null || sameSet(there, members))) {
                TreeSet<Cell> all = new TreeSet<>(members.value());
                if (there instanceof Cell.Members old) {
                    all.addAll(old.value());
                }
                return new Cell.Members(all);
            }
            throw incorrect(there);
        }
    }

    /** {@code DELETE path :value}: takes from a set; an empty set goes. */
    record Delete(Path path, Operand operand) implements Action {
        @Override
        public @Nullable Cell result(Row before) {
            Cell there = path.find(before);
            if (!(operand.value(before) instanceof Cell.Members members)
                    || (there != null && !sameSet(there, members))) {
                throw incorrect(there);
            }
            if (!(there instanceof Cell.Members old)) {
                return null;
            }
            TreeSet<Cell> rest = new TreeSet<>(old.value());
            rest.removeAll(members.value());
            return rest.isEmpty() ? null : new Cell.Members(rest);
        }
    }

    private static boolean sameSet(Cell there, Cell.Members members) {
        return there instanceof Cell.Members old && Attributes.type(old).equals(Attributes.type(members));
    }

    private static AwsError incorrect(@Nullable Cell there) {
        return AwsError.validation(
                there == null
                        ? "Invalid UpdateExpression: Incorrect operand type for operator or function"
                        : "An operand in the update expression has an incorrect data type");
    }
}
