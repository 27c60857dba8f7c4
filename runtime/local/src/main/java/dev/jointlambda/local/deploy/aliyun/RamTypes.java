package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Policy;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles, users and their policies. For one thread. */
final class RamTypes {
    private static final String VERSION = "1";
    /** ROS says that _ is fine, RAM does not name it (vendor's documentation, 2025-12). */
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private static final String POLICY = "[A-Za-z0-9_-]{1,128}";

    private static final String USER = "[A-Za-z0-9._-]{1,64}";

    private final AliyunPlatform platform;
    private final Map<String, Principal> roles = new HashMap<>();
    private final Map<String, Principal> users = new HashMap<>();
    private final Map<String, Set<String>> trusted = new HashMap<>();
    private final Map<String, Policy> policies = new HashMap<>();

    RamTypes(AliyunPlatform platform) {
        this.platform = platform;
    }

    Created role(String name, Node properties) {
        properties.only(
                "RoleName",
                "AssumeRolePolicyDocument",
                "Policies",
                "PolicyAttachments",
                "Description",
                "MaxSessionDuration",
                "DeletionForce",
                "IgnoreExisting",
                "Tags");
        String role = properties.matching("RoleName", NAME);
        Principal principal = create(properties, "role/" + role.toLowerCase(Locale.ROOT));
        trusted.put(role, services(properties.get("AssumeRolePolicyDocument")));
        policies(properties, principal);
        roles.put(role, principal);
        String arn = AliyunNames.LOCAL.identity("role/" + role);
        return new Created(role, Map.of("Arn", arn, "RoleName", role, "RoleId", "local"));
    }

    Created user(String name, Node properties) {
        properties.only("UserName", "DisplayName", "Comments", "Policies", "PolicyAttachments", "DeletionForce");
        String user = properties.matching("UserName", USER);
        Principal principal = create(properties, "user/" + user);
        policies(properties, principal);
        users.put(user, principal);
        return new Created(user, Map.of("UserName", user, "UserId", "local"));
    }

    Created policy(String name, Node properties) {
        properties.only(
                "PolicyName", "PolicyDocument", "Roles", "Users", "Description", "DeletionForce", "IgnoreExisting");
        Policy policy = document(properties.get("PolicyDocument"));
        attach(properties.list("Roles"), roles, policy);
        attach(properties.list("Users"), users, policy);
        String policyName = properties.matching("PolicyName", POLICY);
        if (policies.put(policyName, policy) != null) {
            throw properties.get("PolicyName").wrong("there is a policy " + policyName + " already");
        }
        return new Created(policyName, Map.of("PolicyName", policyName));
    }

    Created accessKey(String name, Node properties) {
        String user = properties.only("UserName").text("UserName");
        Principal principal = users.get(user);
        if (principal == null) {
            throw properties.get("UserName").wrong("there is no user " + user);
        }
        var key = platform.identities().key(principal);
        return new Created(key.keyId(), Map.of("AccessKeyId", key.keyId(), "AccessKeySecret", key.secret()));
    }

    /** A role, by its full name, that functions may take on. */
    Principal assumed(Node arn) {
        String prefix = AliyunNames.LOCAL.identity("role/");
        String name = arn.text().startsWith(prefix) ? arn.text().substring(prefix.length()) : "";
        @Nullable Principal role = null;
        for (Map.Entry<String, Principal> each : roles.entrySet()) {
            // Roles are named in small letters.
            role = each.getKey().equalsIgnoreCase(name)
                            && trusted.getOrDefault(each.getKey(), Set.of()).contains("fc.aliyuncs.com")
                    ? each.getValue()
                    : role;
        }
        if (role == null) {
            throw arn.wrong("there is no role " + arn.text() + " that fc.aliyuncs.com may assume");
        }
        return role;
    }

    /** The policies that are no role's or user's own, by name. */
    Map<String, Policy> policies() {
        return policies;
    }

    /** The users, by name. */
    Map<String, Principal> users() {
        return users;
    }

    private static void attach(List<Node> names, Map<String, Principal> all, Policy policy) {
        for (Node each : names) {
            Principal principal = all.get(each.text());
            if (principal == null) {
                throw each.wrong("there is no " + each.text());
            }
            principal.attach(policy);
        }
    }

    private Principal create(Node properties, String name) {
        try {
            return platform.identities().create(AliyunNames.LOCAL.identity(name));
        } catch (IllegalArgumentException e) {
            throw properties.wrong(e);
        }
    }

    private static void policies(Node properties, Principal principal) {
        if (properties.has("PolicyAttachments")) {
            Node attached = properties.get("PolicyAttachments").only("System", "Custom");
            if (!attached.list("System").isEmpty()) {
                throw attached.get("System").wrong("the local cloud does not know the vendor's own policies");
            }
        }
        for (Node each : properties.list("Policies")) {
            each.only("PolicyName", "PolicyDocument", "Description", "IgnoreExisting")
                    .matching("PolicyName", POLICY);
            principal.attach(document(each.get("PolicyDocument")));
        }
    }

    private static Policy document(Node node) {
        Object value = node.value();
        if (value == null) {
            throw node.wrong("is empty");
        }
        try {
            return Policy.read(value, VERSION);
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    private static Set<String> services(Node document) {
        document.only("Version", "Statement");
        Set<String> services = new HashSet<>();
        for (Node statement : document.get("Statement").elements()) {
            statement.only("Effect", "Principal", "Action", "Condition");
            Node principal = statement.get("Principal").only("Service", "RAM");
            if (statement.text("Effect").equals("Allow")
                    && statement.text("Action").equals("sts:AssumeRole")
                    && principal.has("Service")) {
                principal.get("Service").elements().forEach(each -> services.add(each.text()));
            }
        }
        return services;
    }
}
