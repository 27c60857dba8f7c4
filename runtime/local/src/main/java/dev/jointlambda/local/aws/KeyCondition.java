package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.table.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * A key condition: the partition key equal to a value, and at most one condition on the sort key.
 *
 * @param partition the partition key's value
 */
record KeyCondition(Cell partition) {
    static KeyCondition of(Condition condition, DynamoTable table) {
        List<Condition> parts = new ArrayList<>();
        flatten(condition, parts);
        KeyPart hash = table.schema.get(0);
        Cell partition = null;
        int onSort = 0;
        for (Condition part : parts) {
            String attribute = attribute(part);
            if (attribute.equals(hash.name())) {
                if (partition != null
                        || !(part instanceof Condition.Compare equal)
                        || !equal.operator().equals("=")
                        || !(equal.right() instanceof Operand.Given given)) {
                    throw AwsError.validation("Query key condition not supported");
                }
                partition = given.cell();
                if (!Attributes.type(partition).equals(hash.type())) {
                    throw AwsError.validation("One or more parameter values were invalid: Condition parameter type does"
                            + " not match schema type");
                }
            } else if (table.isKey(attribute)) {
                onSort++;
            } else {
                throw AwsError.validation("Query condition missed key schema element: " + hash.name());
            }
        }
        if (partition == null) {
            throw AwsError.validation("Query condition missed key schema element: " + hash.name());
        }
        // BETWEEN arrives as two comparisons.
        if (onSort > 2) {
            throw AwsError.validation("Too many conditions on the sort key in the KeyConditionExpression");
        }
        return new KeyCondition(partition);
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
        if (part instanceof Condition.BeginsWith begins
                && begins.operand() instanceof Operand.At at
                && begins.prefix() instanceof Operand.Given) {
            return at.path().attribute();
        }
        throw AwsError.validation("Invalid operator used in KeyConditionExpression");
    }
}
