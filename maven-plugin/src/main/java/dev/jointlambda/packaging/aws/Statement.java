package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.arn;
import static dev.jointlambda.packaging.aws.Cfn.att;
import static dev.jointlambda.packaging.aws.Cfn.sub;

import dev.jointlambda.packaging.text.Entries;
import java.util.ArrayList;
import java.util.List;

/** Statements of policies. What is allowed on rows is allowed on some partitions of the table only. */
final class Statement {
    /** A managed policy has 6,144 characters at most, all of a role's own 10,240, and an ARN of an alias up to 125. */
    private static final int ALIASES_PER_POLICY = 40;

    private Statement() {}

    static Entries allow(String id, List<String> actions, Object resource) {
        return Entries.of("Sid", id)
                .with("Effect", "Allow")
                .with("Action", actions)
                .with("Resource", resource);
    }

    static Entries rows(String id, List<String> actions, List<String> partitions) {
        return allow(id, actions, att("StateTable", "Arn"))
                .with(
                        "Condition",
                        Entries.of("ForAllValues:StringLike", Entries.of("dynamodb:LeadingKeys", partitions)));
    }

    static Entries objects(List<String> actions, List<String> workflows) {
        return allow(
                "Objects",
                actions,
                workflows.stream()
                        .map(each -> (Object) sub("${ObjectBucket.Arn}/" + each + "/*"))
                        .toList());
    }

    /** The same in several statements, each of which fits into a policy of its own. */
    static List<Object> invokeInParts(String id, List<String> suffixes) {
        List<Object> parts = new ArrayList<>();
        for (int from = 0; from < suffixes.size(); from += ALIASES_PER_POLICY) {
            parts.add(invoke(id, suffixes.subList(from, Math.min(suffixes.size(), from + ALIASES_PER_POLICY))));
        }
        return parts;
    }

    private static Entries invoke(String id, List<String> suffixes) {
        return allow(
                id,
                List.of("lambda:InvokeFunction"),
                suffixes.stream().map(Statement::alias).toList());
    }

    /** The alias that is invoked; nobody may invoke the unpublished code. */
    private static Object alias(String suffix) {
        return arn("lambda", "function:${Prefix}" + suffix + ":" + FunctionResources.ALIAS);
    }

    static Entries document(List<Object> statements) {
        return Entries.of("Version", "2012-10-17").with("Statement", statements);
    }
}
