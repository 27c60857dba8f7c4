package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.check.AliyunNeeds;
import dev.jointlambda.packaging.check.AliyunPermission;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the documents have to agree with, by name of role and policy. */
final class Needs {
    private static final String LOWER_PREFIX = "${LowerPrefix}";

    private Needs() {}

    static AliyunNeeds of(Deployment deployment, AliyunArtifact artifact) {
        Grants grants = new Grants(new Resources(artifact.service()));
        Map<String, Set<AliyunPermission>> policies = new LinkedHashMap<>();
        Set<String> sweepers = new LinkedHashSet<>();
        for (AliyunFunction function : AliyunFunction.all(deployment)) {
            policies.put(role(function), permissions(function.grants(grants)));
            if (function.isSweeper()) {
                sweepers.add(role(function));
            }
        }
        for (WorkflowModel workflow : deployment.workflows()) {
            if (workflow.clouds().size() > 1) {
                policies.put(peer(workflow), permissions(grants.peer(workflow)));
            }
            if (workflow.clouds().contains(Cloud.ALIYUN)) {
                policies.put(client(workflow), permissions(grants.client(workflow)));
            }
        }
        return new AliyunNeeds(deployment.prefix(), policies, sweepers);
    }

    static String role(AliyunFunction function) {
        return LOWER_PREFIX + function.roleSuffix();
    }

    static String peer(WorkflowModel workflow) {
        return LOWER_PREFIX + "-peer" + AliyunNames.lower(workflow.functionSuffix("all"));
    }

    static String client(WorkflowModel workflow) {
        return LOWER_PREFIX + AliyunNeeds.CLIENT + AliyunNames.lower(workflow.functionSuffix("all"));
    }

    private static Set<AliyunPermission> permissions(List<Grant> grants) {
        Set<AliyunPermission> permissions = new LinkedHashSet<>();
        for (Grant grant : grants) {
            for (String action : grant.actions()) {
                grant.resources().forEach(resource -> permissions.add(new AliyunPermission(action, resource)));
            }
        }
        return permissions;
    }
}
