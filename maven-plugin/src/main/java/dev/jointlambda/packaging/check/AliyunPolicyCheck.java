package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;
import static dev.jointlambda.packaging.check.Parts.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether policies allow what the runtime does, and no more. */
final class AliyunPolicyCheck {
    private static final int LONGEST = 6144;

    private final AliyunNeeds needs;
    private final Set<String> seen = new LinkedHashSet<>();

    AliyunPolicyCheck(AliyunNeeds needs) {
        this.needs = needs;
    }

    /** Checks the policies of one resource, if it has any. */
    void check(Object resource, Notes notes) {
        Object properties = at(resource, "Properties");
        if (properties instanceof Map<?, ?> map && map.containsKey("PolicyDocument")) {
            policy(properties, notes.in("Properties"));
        }
        Object policies = at(properties, "Policies");
        for (Object policy : policies instanceof List<?> list ? list : List.of()) {
            policy(policy, notes.in("Properties.Policies." + text(at(policy, "PolicyName", "Fn::Sub"))));
        }
    }

    private void policy(Object policy, Notes within) {
        String name = text(at(policy, "PolicyName", "Fn::Sub"));
        Object document = at(policy, "PolicyDocument");
        Set<AliyunPermission> found = permissions(at(document, "Statement"));
        Set<AliyunPermission> expected = needs.policies().getOrDefault(name, Set.of());
        if (!seen.add(name)) {
            within.add("is there twice");
        }
        expected.stream()
                .filter(each -> !found.contains(each))
                .forEach(each -> within.add(
                        "does not allow " + each.action() + " on " + each.resource() + ", which the runtime does"));
        found.stream()
                .filter(each -> !expected.contains(each))
                .forEach(each -> within.add(
                        "allows " + each.action() + " on " + each.resource() + ", which the runtime does not need"));
        if (String.valueOf(document).length() > LONGEST * 2) {
            within.add("is longer than the " + LONGEST + " characters that a policy may have: split the workflow");
        }
    }

    private static Set<AliyunPermission> permissions(Object statements) {
        Set<AliyunPermission> permissions = new LinkedHashSet<>();
        for (Object statement : statements instanceof List<?> list ? list : List.of()) {
            for (Object action : at(statement, "Action") instanceof List<?> actions ? actions : List.of()) {
                for (Object resource : at(statement, "Resource") instanceof List<?> resources ? resources : List.of()) {
                    permissions.add(new AliyunPermission(text(action), text(at(resource, "Fn::Sub"))));
                }
            }
        }
        return permissions;
    }

    /** Says which policies have not been seen. */
    void end(Notes notes) {
        for (String name : needs.policies().keySet()) {
            if (!seen.contains(name)) {
                notes.add("the policy " + name + " is missing");
            }
        }
    }
}
