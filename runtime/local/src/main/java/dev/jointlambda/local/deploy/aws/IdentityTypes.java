package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Policy;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles, users and their policies. For one thread. */
final class IdentityTypes {
    private static final String VERSION = "2012-10-17";
    private static final String NAME = "[\\w+=,.@-]{1,64}";

    private final AwsPlatform platform;
    private final Map<String, Principal> byName = new HashMap<>();
    private final Map<String, Set<String>> trusted = new HashMap<>();
    private final Map<String, Principal> users = new HashMap<>();
    private final Map<String, Policy> managed = new HashMap<>();

    IdentityTypes(AwsPlatform platform) {
        this.platform = platform;
    }

    Created role(String name, Node properties) {
        properties.only(
                "RoleName",
                "AssumeRolePolicyDocument",
                "Policies",
                "ManagedPolicyArns",
                "Description",
                "MaxSessionDuration",
                "Path",
                "Tags");
        Tags.check(properties);
        String role = properties.has("RoleName") ? properties.matching("RoleName", NAME) : cut(name);
        Principal principal = create(properties, "role/" + role);
        trusted.put(principal.name(), services(properties.get("AssumeRolePolicyDocument")));
        policies(properties, principal);
        byName.put("role " + role, principal);
        return new Created(role, Map.of("Arn", principal.name(), "RoleId", "AROA" + role));
    }

    Created user(String name, Node properties) {
        properties.only("UserName", "Policies", "ManagedPolicyArns", "Path", "Tags");
        Tags.check(properties);
        String user = properties.has("UserName") ? properties.matching("UserName", NAME) : cut(name);
        Principal principal = create(properties, "user/" + user);
        policies(properties, principal);
        byName.put("user " + user, principal);
        users.put(user, principal);
        return new Created(user, Map.of("Arn", principal.name()));
    }

    Created policy(String name, Node properties) {
        properties.only("PolicyName", "ManagedPolicyName", "PolicyDocument", "Roles", "Users", "Description", "Path");
        Policy policy = document(properties.get("PolicyDocument"));
        attach(properties, "Roles", "role ", policy);
        attach(properties, "Users", "user ", policy);
        String arn = AwsNames.LOCAL.identity("policy/" + properties.text("ManagedPolicyName", name));
        managed.put(arn, policy);
        return new Created(arn, Map.of("PolicyArn", arn));
    }

    private void attach(Node properties, String field, String kind, Policy policy) {
        for (Node each : properties.list(field)) {
            Principal principal = byName.get(kind + each.text());
            if (principal == null) {
                throw each.wrong("there is no " + kind + each.text());
            }
            principal.attach(policy);
        }
    }

    Created accessKey(String name, Node properties) {
        String user = properties.only("UserName", "Status", "Serial").text("UserName");
        Principal principal = users.get(user);
        if (principal == null) {
            throw properties.get("UserName").wrong("there is no user " + user);
        }
        var key = platform.identities().key(principal);
        return new Created(key.keyId(), Map.of("SecretAccessKey", key.secret()));
    }

    /** A role that a service may take on; an error if it may not. */
    Principal assumed(Node arn, String service) {
        Set<String> services = trusted.getOrDefault(arn.text(), Set.of());
        if (!services.contains(service)) {
            throw arn.wrong("the role " + arn.text() + " cannot be assumed by " + service);
        }
        return principal(arn.text());
    }

    /** The policies that are no role's or user's own, by their full name. */
    Map<String, Policy> managed() {
        return managed;
    }

    /** The users of the stack, by name. */
    Map<String, Principal> users() {
        return users;
    }

    private Principal principal(String arn) {
        @Nullable Principal found = null;
        for (Principal each : byName.values()) {
            found = each.name().equals(arn) ? each : found;
        }
        if (found == null) {
            throw new IllegalStateException(arn + " is trusted, but unknown");
        }
        return found;
    }

    private Principal create(Node properties, String name) {
        try {
            return platform.identities().create(AwsNames.LOCAL.identity(name));
        } catch (IllegalArgumentException e) {
            throw properties.wrong(e);
        }
    }

    private void policies(Node properties, Principal principal) {
        for (Node each : properties.list("ManagedPolicyArns")) {
            Policy policy = managed.get(each.text());
            if (policy == null) {
                throw each.wrong("there is no policy " + each.text() + " in this template, and the local cloud does not"
                        + " know the vendor's own");
            }
            principal.attach(policy);
        }
        for (Node each : properties.list("Policies")) {
            each.only("PolicyName", "PolicyDocument").matching("PolicyName", "[\\w+=,.@-]{1,128}");
            principal.attach(document(each.get("PolicyDocument")));
        }
    }

    private static Policy document(Node node) {
        try {
            return Policy.read(node.fields().isEmpty() ? Map.of() : bare(node), VERSION);
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    private static Object bare(Node node) {
        Object value = node.value();
        if (value == null) {
            throw node.wrong("is empty");
        }
        return value;
    }

    private static Set<String> services(Node document) {
        document.only("Version", "Statement");
        Set<String> services = new HashSet<>();
        for (Node statement : document.get("Statement").elements()) {
            statement.only("Sid", "Effect", "Principal", "Action", "Condition");
            Node principal = statement.get("Principal").only("Service", "AWS");
            boolean allows = statement.oneOf("Effect", "", "Allow", "Deny").equals("Allow");
            if (allows && statement.text("Action").equals("sts:AssumeRole") && principal.has("Service")) {
                Node service = principal.get("Service");
                if (service.value() instanceof String one) {
                    services.add(one);
                } else {
                    service.elements().forEach(each -> services.add(each.text()));
                }
            }
        }
        return services;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }
}
