package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom functions act as, as resources of the template. */
final class Policies {
    private final Grants grants;

    Policies(Grants grants) {
        this.grants = grants;
    }

    /** The role of one function. */
    Map<String, Object> role(AliyunFunction function) {
        Object name = Ros.sub(Needs.role(function));
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("Effect", "Allow");
        trust.put("Action", "sts:AssumeRole");
        trust.put("Principal", Map.of("Service", List.of("fc.aliyuncs.com")));
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("RoleName", name);
        role.put(
                "Description",
                (function.isSweeper() ? "Sweeper" : "Step " + function.name()) + " of workflow "
                        + function.workflow().name());
        role.put("AssumeRolePolicyDocument", document(List.of(trust)));
        role.put("Policies", List.of(policy(name, function.grants(grants))));
        return Ros.resource("ALIYUN::RAM::Role", role);
    }

    /** The user that functions on AWS act as: one policy per workflow that uses both clouds. */
    Map<String, Object> peer(List<WorkflowModel> crossing) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("UserName", Ros.sub("${LowerPrefix}-peer"));
        user.put("Comments", "Whom functions on AWS act as");
        user.put(
                "Policies",
                crossing.stream()
                        .map(workflow -> policy(Ros.sub(Needs.peer(workflow)), grants.peer(workflow)))
                        .toList());
        return Ros.resource("ALIYUN::RAM::User", user);
    }

    /** The policy of whoever starts executions of a workflow; nobody has it until a deployer says so. */
    Map<String, Object> client(WorkflowModel workflow) {
        Map<String, Object> client = policy(Ros.sub(Needs.client(workflow)), grants.client(workflow));
        client.put("Description", "Starts executions of " + workflow.queue() + ", and reads their results");
        return Ros.resource("ALIYUN::RAM::ManagedPolicy", client);
    }

    private static Map<String, Object> policy(Object name, List<Grant> grants) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("PolicyName", name);
        policy.put(
                "PolicyDocument",
                document(grants.stream().map(Policies::statement).toList()));
        return policy;
    }

    private static Map<String, Object> statement(Grant grant) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", "Allow");
        statement.put("Action", grant.actions());
        statement.put("Resource", grant.resources().stream().map(Ros::sub).toList());
        return statement;
    }

    private static Map<String, Object> document(List<Map<String, Object>> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "1");
        document.put("Statement", statements);
        return document;
    }
}
