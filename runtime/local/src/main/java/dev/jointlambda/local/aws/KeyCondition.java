package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query reads: the partition key equal to a value, and at most one condition on the sort key. It is a range of keys,
 * of which nothing outside is looked at.
 *
 * @param low below the first key
 * @param high above the last key
 * @param bySort whether there is a condition on the sort key
 */
record KeyCondition(Key low, Key high, boolean bySort) {
    /** Of a scan: all keys. */
    static KeyCondition none() {
        return new KeyCondition(Key.before(List.of()), Key.after(List.of()), false);
    }

    static KeyCondition of(Condition condition, DynamoTable table) {
        List<Condition> parts = new ArrayList<>();
        flatten(condition, parts);
        KeyPart hash = table.schema.get(0);
        Cell partition = null;
        Condition onSort = null;
        for (Condition part : parts) {
            String attribute = attribute(part);
            boolean again = attribute.equals(hash.name()) ? partition != null : onSort != null;
            if (again) {
                throw AwsError.validation("KeyConditionExpressions must only contain one condition per key");
            }
            if (attribute.equals(hash.name())) {
                if (!(part instanceof Condition.Compare equal)
                        || !equal.operator().equals("=")
                        || !(equal.right() instanceof Operand.Given given)) {
                    throw AwsError.validation("Query key condition not supported");
                }
                partition = typed(given.cell(), hash);
            } else if (table.isKey(attribute)) {
                onSort = part;
            } else {
                throw AwsError.validation("Query condition missed key schema element: " + hash.name());
            }
        }
        if (partition == null) {
            throw AwsError.validation("Query condition missed key schema element: " + hash.name());
        }
        return onSort == null
                ? new KeyCondition(Key.before(List.of(partition)), Key.after(List.of(partition)), false)
                : range(partition, onSort, table.schema.get(1));
    }

    /** Refuses to begin where no page of this query can have ended. */
    void checkStart(Key start) {
        if (start.compareTo(low) < 0 || start.compareTo(high) > 0) {
            throw AwsError.validation(
                    bySort
                            ? "The provided starting key does not match the range key predicate"
                            : "The provided starting key is outside query boundaries based on provided conditions");
        }
    }

    private static KeyCondition range(Cell partition, Condition onSort, KeyPart sort) {
        Key first = Key.before(List.of(partition));
        Key last = Key.after(List.of(partition));
        if (onSort instanceof Condition.Between between) {
            return new KeyCondition(
                    Key.before(List.of(partition, given(between.low(), sort))),
                    Key.after(List.of(partition, given(between.high(), sort))),
                    true);
        }
        if (onSort instanceof Condition.BeginsWith begins) {
            Cell prefix = given(begins.prefix(), sort);
            return new KeyCondition(
                    Key.before(List.of(partition, prefix)), Key.before(List.of(partition, behind(prefix))), true);
        }
        Condition.Compare compare = (Condition.Compare) onSort;
        List<Cell> bound = List.of(partition, given(compare.right(), sort));
        return switch (compare.operator()) {
            case "<" -> new KeyCondition(first, Key.before(bound), true);
            case "<=" -> new KeyCondition(first, Key.after(bound), true);
            case ">" -> new KeyCondition(Key.after(bound), last, true);
            case ">=" -> new KeyCondition(Key.before(bound), last, true);
            default -> new KeyCondition(Key.before(bound), Key.after(bound), true);
        };
    }

    /** Above everything that begins so. */
    private static Cell behind(Cell prefix) {
        if (prefix instanceof Cell.Text text) {
            return new Cell.Text(text.value() + "\udbff\udfff");
        }
        throw AwsError.validation("The local DynamoDB does not know begins_with for a sort key of this type");
    }

    private static Cell given(Operand operand, KeyPart part) {
        return typed(((Operand.Given) operand).cell(), part);
    }

    private static Cell typed(Cell cell, KeyPart part) {
        if (!Attributes.type(cell).equals(part.type())) {
            throw AwsError.validation("One or more parameter values were invalid: Condition parameter type does"
                    + " not match schema type");
        }
        return cell;
    }

    private static void flatten(Condition condition, List<Condition> into) {
        if (condition instanceof Condition.And and) {
            flatten(and.first(), into);
            flatten(and.second(), into);
        } else {
            into.add(condition);
        }
    }

    private static String attribute(Condition part) {
        if (part instanceof Condition.Compare compare
                && !compare.operator().equals("<>")
                && compare.left() instanceof Operand.At at
                && compare.right() instanceof Operand.Given) {
            return at.path().attribute();
        }
        if (part instanceof Condition.Between between
                && between.operand() instanceof Operand.At at
                && between.low() instanceof Operand.Given
                && between.high() instanceof Operand.Given) {
            return at.path().attribute();
        }
        if (part instanceof Condition.BeginsWith begins
                && begins.operand() instanceof Operand.At at
                && begins.prefix() instanceof Operand.Given) {
            return at.path().attribute();
        }
        throw AwsError.validation("Invalid operator used in KeyConditionExpression");
    }
}
