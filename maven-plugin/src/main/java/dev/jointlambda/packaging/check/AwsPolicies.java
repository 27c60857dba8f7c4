package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;
import static dev.jointlambda.packaging.check.Parts.section;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What roles and users are allowed, line by line, compared with what they need. */
final class AwsPolicies {
    private static final Shape STATEMENT = Shape.map()
            .with("Sid", Shape.text("[A-Za-z0-9]{1,64}"))
            .with("Effect", Shape.exactly("Allow"))
            .with("Action", Shape.listOf(AwsPolicies::action))
            .with("Resource", AwsPolicies::resource)
            .maybe(
                    "Condition",
                    Shape.map()
                            .with(
                                    "ForAllValues:StringLike",
                                    Shape.map().with("dynamodb:LeadingKeys", Shape.listOf(Shape.text("[^*?]+\\*")))));

    static final Shape DOCUMENT =
            Shape.map().with("Version", Shape.exactly("2012-10-17")).with("Statement", Shape.listOf(STATEMENT));

    /** A policy of one's own has 6,144 characters at most, all of a role's together 10,240 (IAM's quotas, 2026-11). */
    private static final int MANAGED_LIMIT = 6144;

    private static final int INLINE_LIMIT = 10_240;

    private final Map<String, Object> resources;

    AwsPolicies(Map<String, Object> resources) {
        this.resources = resources;
    }

    /** Compares what a role or user is allowed with what it needs. */
    void check(String identity, Set<String> needed, Notes notes) {
        Object properties = at(resources.get(identity), "Properties");
        Set<String> allowed = new TreeSet<>();
        int inline = 0;
        for (Object policy : list(at(properties, "Policies"))) {
            Object document = at(policy, "PolicyDocument");
            add(document, allowed);
            inline += length(document);
        }
        if (inline > INLINE_LIMIT) {
            notes.add("its own policies have " + inline + " characters or so, over IAM's limit of " + INLINE_LIMIT);
        }
        for (Object reference : list(at(properties, "ManagedPolicyArns"))) {
            managed(String.valueOf(reference).replace("!Ref ", ""), allowed, notes);
        }
        compare(allowed, needed, notes);
    }

    /** Compares what a policy that belongs to nobody yet allows with what is needed. */
    void checkPolicy(String id, Set<String> needed, Notes notes) {
        Set<String> allowed = new TreeSet<>();
        managed(id, allowed, notes);
        compare(allowed, needed, notes);
    }

    private void managed(String id, Set<String> allowed, Notes notes) {
        Object document = at(resources.get(id), "Properties", "PolicyDocument");
        add(document, allowed);
        if (length(document) > MANAGED_LIMIT) {
            notes.add("its policy " + id + " is longer than IAM's limit of " + MANAGED_LIMIT + " characters");
        }
    }

    private static void compare(Set<String> allowed, Set<String> needed, Notes notes) {
        for (String line : needed) {
            if (!allowed.contains(line)) {
                notes.add("is not allowed what it needs: " + line);
            }
        }
        for (String line : allowed) {
            if (!needed.contains(line)) {
                notes.add("is allowed what it does not need: " + line);
            }
            if (line.endsWith(" on *") && !AwsActions.withoutResources(line.substring(0, line.indexOf(' ')))) {
                notes.add("is allowed on all resources what has resources: " + line);
            }
        }
    }

    private static void add(Object document, Set<String> allowed) {
        for (Object statement : list(at(document, "Statement"))) {
            String keys = String.valueOf(at(statement, "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys"));
            Set<String> where = new TreeSet<>();
            for (Object key : list(at(statement, "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys"))) {
                where.add(" where dynamodb:LeadingKeys is like " + key);
            }
            if (where.isEmpty()) {
                where.add(section(at(statement, "Condition")).isEmpty() ? "" : " where " + keys);
            }
            for (Object action : list(at(statement, "Action"))) {
                for (Object resource : list(at(statement, "Resource"))) {
                    where.forEach(each -> allowed.add(action + " on " + resource + each));
                }
            }
        }
    }

    /** How long a document may be once names are filled in: a prefix is 32 characters at most. */
    private static int length(Object document) {
        return String.valueOf(document)
                .replace("${AWS::Partition}", "aws")
                .replace("${AWS::Region}", "eu-central-1")
                .replace("${AWS::AccountId}", "123456789012")
                .length();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : "".equals(value) ? List.of() : List.of(value);
    }

    private static void action(Object value, Notes notes) {
        if (!(value instanceof String action) || !AwsActions.known(action)) {
            notes.add("there is no such action, or no function needs it: " + value);
        }
    }

    private static void resource(Object value, Notes notes) {
        for (Object each : list(value)) {
            if (each instanceof String text && !text.equals("*")) {
                notes.add("must be a reference, but is " + text);
            }
        }
    }
}
