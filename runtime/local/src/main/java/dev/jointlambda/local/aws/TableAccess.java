package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether somebody may do an operation on the tables that it names. */
final class TableAccess {
    private TableAccess() {}

    static void check(Principal caller, String operation, Parameters parameters) {
        Set<String> tables = new TreeSet<>();
        if (parameters.has("RequestItems")) {
            tables.addAll(parameters.members("RequestItems").keySet());
        } else if (parameters.has("TableName")) {
            tables.add(parameters.required("TableName"));
        } else {
            tables.add("*");
        }
        for (String table : tables) {
            String why = caller.refusal(
                    new Ask("dynamodb:" + operation, AwsNames.LOCAL.of("dynamodb", "table/" + table), Map.of()));
            if (why != null) {
                throw AwsError.denied(400, why);
            }
        }
    }
}
