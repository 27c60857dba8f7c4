package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment variables of a function: its own, and those that Lambda sets (vendor's developer guide, 2026-11). */
final class FunctionVariables {
    private static final int MOST_BYTES = 4096;
    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    private FunctionVariables() {}

    /** A function's own, as a template has them. */
    static Map<String, String> own(Node properties) {
        if (!properties.has("Environment")) {
            return Map.of();
        }
        Node environment = properties.get("Environment").only("Variables");
        Map<String, String> own =
                environment.has("Variables") ? environment.get("Variables").texts() : Map.of();
        int bytes = 0;
        for (Map.Entry<String, String> each : own.entrySet()) {
            String name = each.getKey();
            if (RESERVED.contains(name) || name.startsWith("AWS_LAMBDA_")) {
                throw environment.wrong("the variable " + name + " is reserved: Lambda sets it itself");
            }
            if (!name.matches("[a-zA-Z][a-zA-Z0-9_]+")) {
                throw environment.wrong("\"" + name + "\" is no name of a variable");
            }
            bytes += name.length() + each.getValue().length();
        }
        if (bytes > MOST_BYTES) {
            throw environment.wrong("the variables have " + bytes + " bytes, more than " + MOST_BYTES);
        }
        return own;
    }

    /**
     * Those that Lambda sets.
     *
     * @param session the keys of a session; null for a function that asks for them
     */
    static Map<String, String> ofPlatform(Node properties, String name, String folder, @Nullable Credentials session) {
        Map<String, String> all = new HashMap<>();
        all.put("PATH", "/usr/bin:/bin");
        all.put("LANG", "en_US.UTF-8");
        all.put("TZ", ":UTC");
        all.put("AWS_REGION", AwsNames.LOCAL.region());
        all.put("AWS_DEFAULT_REGION", AwsNames.LOCAL.region());
        if (session != null) {
            all.put("AWS_ACCESS_KEY_ID", session.keyId());
            all.put("AWS_SECRET_ACCESS_KEY", session.secret());
            all.put("AWS_SESSION_TOKEN", String.valueOf(session.token()));
        }
        all.put("_HANDLER", properties.text("Handler"));
        all.put("LAMBDA_TASK_ROOT", folder);
        all.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        all.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + properties.text("Runtime"));
        all.put("AWS_LAMBDA_FUNCTION_NAME", name);
        all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", properties.text("MemorySize", "128"));
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart(properties) ? "snap-start" : "on-demand");
        all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
        all.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        all.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
        return all;
    }

    /** Whether a snapshot is taken of the function once it has started. */
    static boolean snapStart(Node properties) {
        return properties.has("SnapStart")
                && properties
                        .get("SnapStart")
                        .only("ApplyOn")
                        .oneOf("ApplyOn", "None", "None", "PublishedVersions")
                        .equals("PublishedVersions");
    }
}
