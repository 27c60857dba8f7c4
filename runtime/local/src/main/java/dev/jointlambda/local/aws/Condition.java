package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A condition on an item; an absent item is an empty one. */
sealed interface Condition {
    boolean holds(Row row);

    /** Both. */
    record And(Condition first, Condition second) implements Condition {
        @Override
        public boolean holds(Row row) {
            return first.holds(row) && second.holds(row);
        }
    }

    /** Either. */
    record Or(Condition first, Condition second) implements Condition {
        @Override
        public boolean holds(Row row) {
            return first.holds(row) || second.holds(row);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Row row) {
            return !condition.holds(row);
        }
    }

    /** A comparison: {@code = <> < <= > >=}. */
    record Compare(Operand left, String operator, Operand right) implements Condition {
        @Override
        public boolean holds(Row row) {
            Cell a = left.value(row);
            Cell b = right.value(row);
            if (operator.equals("=")) {
                return a != null && a.equals(b);
            }
            if (operator.equals("<>")) {
                return !Objects.equals(a, b);
            }
            if (a == null || b == null || a.getClass() != b.getClass() || !ordered(a)) {
                return false;
            }
            int order = a.compareTo(b);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static boolean ordered(Cell cell) {
            return cell instanceof Cell.Text || cell instanceof Cell.Decimal || cell instanceof Cell.Binary;
        }
    }

    /** {@code operand BETWEEN low AND high}, both included. */
    record Between(Operand operand, Operand low, Operand high) implements Condition {
        @Override
        public boolean holds(Row row) {
            return new Compare(operand, ">=", low).holds(row) && new Compare(operand, "<=", high).holds(row);
        }
    }

    /** {@code operand IN (a, b)}. */
    record In(Operand operand, List<Operand> among) implements Condition {
        @Override
        public boolean holds(Row row) {
            return among.stream().anyMatch(each -> new Compare(operand, "=", each).holds(row));
        }
    }

    /** {@code attribute_exists(path)}. */
    record Exists(Path path) implements Condition {
        @Override
        public boolean holds(Row row) {
            return path.find(row) != null;
        }
    }

    /** {@code attribute_type(path, :type)}. */
    record OfType(Path path, Operand type) implements Condition {
        @Override
        public boolean holds(Row row) {
            Cell cell = path.find(row);
            return cell != null && new Cell.Text(Attributes.type(cell)).equals(type.value(row));
        }
    }

    /** {@code begins_with(path, operand)}. */
    record BeginsWith(Operand operand, Operand prefix) implements Condition {
        @Override
        public boolean holds(Row row) {
            Cell cell = operand.value(row);
            Cell start = prefix.value(row);
            if (cell instanceof Cell.Text text && start instanceof Cell.Text begin) {
                return text.value().startsWith(begin.value());
            }
            if (cell instanceof Cell.Binary bytes && start instanceof Cell.Binary begin) {
                byte[] all = bytes.value().array();
                byte[] first = begin.value().array();
                return all.length >= first.length && Arrays.equals(all, 0, first.length, first, 0, first.length);
            }
            return false;
        }
    }

    /** {@code contains(path, operand)}. */
    record Contains(Operand operand, Operand part) implements Condition {
        @Override
        public boolean holds(Row row) {
            Cell cell = operand.value(row);
            Cell wanted = part.value(row);
            if (cell == null || wanted == null) {
                return false;
            }
            if (cell instanceof Cell.Text text && wanted instanceof Cell.Text infix) {
                return text.value().contains(infix.value());
            }
            if (cell instanceof Cell.Members members) {
                return members.value().stream().anyMatch(wanted::equals);
            }
            return cell instanceof Cell.Items items && items.value().contains(wanted);
        }
    }
}
