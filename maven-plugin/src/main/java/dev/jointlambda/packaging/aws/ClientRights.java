package dev.jointlambda.packaging.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client of one workflow may do on AWS: start executions, and read their results, which are where the last step ran.
 * Sending again ({@code redrive}) goes wherever an execution goes, and is not for clients.
 */
final class ClientRights {
    /** What the ids of these policies and of their outputs end with. */
    static final String ENDING = "ClientPolicy";

    private ClientRights() {}

    /** The policy. */
    static Entries policy(WorkflowModel workflow) {
        boolean home = workflow.home() == Cloud.AWS;
        List<String> rows = new ArrayList<>(List.of("dynamodb:BatchGetItem"));
        List<String> objects = new ArrayList<>(List.of("s3:GetObject"));
        if (home) {
            rows.addAll(List.of("dynamodb:GetItem", "dynamodb:PutItem"));
            objects.add("s3:PutObject");
        }
        List<Object> statements = new ArrayList<>();
        statements.add(Statement.rows("Rows", rows, List.of(workflow.name() + "/*")));
        if (home) {
            statements.add(Statement.rows(
                    "OpenExecutions",
                    List.of("dynamodb:DeleteItem", "dynamodb:PutItem"),
                    List.of("open#" + workflow.queue() + "#*")));
        }
        statements.add(Statement.objects(objects, List.of(workflow.name())));
        if (workflow.step(workflow.start()).clouds().contains(Cloud.AWS)) {
            statements.addAll(Statement.invokeInParts("Start", List.of(workflow.functionSuffix(workflow.start()))));
        }
        return Cfn.policy("Starts executions of " + workflow.queue() + ", and reads their results", statements);
    }
}
