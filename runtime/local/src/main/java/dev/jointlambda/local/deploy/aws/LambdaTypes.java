package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.Archive;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Functions, their versions and aliases. Limits are the vendor's, as of 2026-11. For one thread. */
final class LambdaTypes {
    private static final String FUNCTION = "[a-zA-Z0-9_-]{1,64}";
    private static final int ZIP_MB = 50;
    private static final int UNPACKED_MB = 250;
    private static final int MOST_AT_ONCE = 1000;
    private static final int LEAST_HEAP_MB = 64;

    private final AwsPlatform platform;
    private final IdentityTypes identities;
    private final Path template;
    private final Map<Path, Path> unpacked = new HashMap<>();

    final Map<String, LambdaFunction> functions = new LinkedHashMap<>();

    /** What an alias stands for, by its function's name and its own. */
    final Map<String, LambdaFunction> aliases = new LinkedHashMap<>();

    LambdaTypes(AwsPlatform platform, IdentityTypes identities, Path template) {
        this.platform = platform;
        this.identities = identities;
        this.template = template;
    }

    Created function(String unlessNamed, Node properties) {
        properties.only(
                "FunctionName",
                "Description",
                "Handler",
                "Runtime",
                "Role",
                "MemorySize",
                "Timeout",
                "Code",
                "Architectures",
                "PackageType",
                "TracingConfig",
                "SnapStart",
                "LoggingConfig",
                "ReservedConcurrentExecutions",
                "RecursiveLoop",
                "RuntimeManagementConfig",
                "Environment",
                "EphemeralStorage",
                "Tags");
        Tags.check(properties);
        String name = properties.has("FunctionName") ? properties.matching("FunctionName", FUNCTION) : unlessNamed;
        if (functions.containsKey(name)) {
            throw properties.wrong("there is a function " + name + " already");
        }
        properties.matching("Handler", "[^\\s]{1,128}");
        properties.oneOf("Runtime", "", "java17", "java21", "java25");
        properties.oneOf("RecursiveLoop", "Terminate", "Terminate", "Allow");
        properties.oneOf("PackageType", "Zip", "Zip");
        int memory = properties.number("MemorySize", 128, 128, 10240);
        int timeout = properties.number("Timeout", 3, 1, 900);
        for (Node each : properties.list("Architectures")) {
            if (!each.text().equals("x86_64") && !each.text().equals("arm64")) {
                throw each.wrong("is neither x86_64 nor arm64");
            }
        }
        if (properties.has("TracingConfig")) {
            properties.get("TracingConfig").only("Mode").oneOf("Mode", "PassThrough", "Active", "PassThrough");
        }
        if (properties.has("EphemeralStorage")) {
            properties.get("EphemeralStorage").only("Size").number("Size", 512, 512, 10240);
        }
        Principal role = identities.assumed(properties.get("Role"), "lambda.amazonaws.com");
        String stream = stream(properties, name);
        Path folder = code(properties.get("Code"));
        Map<String, String> own = FunctionVariables.own(properties);
        Map<String, String> environment = new HashMap<>(own);
        environment.putAll(platform.environment().apply(own));
        // Keys in variables would be in a snapshot: with SnapStart, Lambda hands them out when they are asked for.
        Supplier<Credentials> sessions = () -> platform.identities().session(role);
        boolean snapStart = FunctionVariables.snapStart(properties);
        environment.putAll(
                FunctionVariables.ofPlatform(properties, name, folder.toString(), snapStart ? null : sessions.get()));
        // Lambda gives the heap about five sixths of the memory; this machine has less to give.
        int heap = Math.max(LEAST_HEAP_MB, Math.min(platform.heapMb(), memory * 5 / 6));
        LambdaFunction function = new LambdaFunction(
                name,
                properties.text("Handler"),
                role,
                List.of(Ask.of("logs:CreateLogStream", stream)),
                onEvent(properties, stream),
                Duration.ofSeconds(timeout),
                properties.number("ReservedConcurrentExecutions", MOST_AT_ONCE, 1, MOST_AT_ONCE),
                heap,
                folder,
                environment,
                snapStart ? sessions : null);
        // At once, not only when there is something to log: then what is missing shows without a run.
        function.note(function.onStart());
        function.note(function.onEvent());
        functions.put(name, function);
        return new Created(name, Map.of("Arn", AwsNames.LOCAL.of("lambda", "function:" + name)));
    }

    private static String stream(Node properties, String name) {
        String group = "/aws/lambda/" + name;
        if (properties.has("LoggingConfig")) {
            Node logging = properties
                    .get("LoggingConfig")
                    .only("LogFormat", "LogGroup", "ApplicationLogLevel", "SystemLogLevel");
            logging.oneOf("LogFormat", "Text", "Text", "JSON");
            group = logging.text("LogGroup", group);
        }
        return AwsNames.LOCAL.of("logs", "log-group:" + group + ":log-stream:local");
    }

    private static List<Ask> onEvent(Node properties, String stream) {
        List<Ask> asks = new ArrayList<>();
        asks.add(Ask.of("logs:PutLogEvents", stream));
        if (properties.has("TracingConfig")
                && properties.get("TracingConfig").text("Mode", "").equals("Active")) {
            asks.add(Ask.of("xray:PutTraceSegments", "*"));
            asks.add(Ask.of("xray:PutTelemetryRecords", "*"));
        }
        return asks;
    }

    /** A path beside the template, or an object: the one that the archive beside the template was uploaded as. */
    private Path code(Node code) {
        String file = "function.zip";
        if (code.value() instanceof String path) {
            file = path;
        } else {
            code.only("S3Bucket", "S3Key", "S3ObjectVersion", "SourceKMSKeyArn").text("S3Bucket");
            code.text("S3Key");
        }
        Path archive = template.resolveSibling(file).normalize();
        Path known = unpacked.get(archive);
        if (known != null) {
            return known;
        }
        Path folder = Archive.unpack(code, archive, ZIP_MB, UNPACKED_MB, platform.sandboxes());
        unpacked.put(archive, folder);
        return folder;
    }

    Created version(String name, Node properties) {
        properties.only("FunctionName", "Description", "CodeSha256", "RuntimePolicy", "ProvisionedConcurrencyConfig");
        LambdaFunction function = named(properties.get("FunctionName"));
        if (properties.has("CodeSha256")) {
            Path archive = unpacked.entrySet().stream()
                    .filter(each -> each.getValue().equals(function.folder()))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            if (!properties.text("CodeSha256").equals(sha256(archive))) {
                throw properties.get("CodeSha256").wrong("is not the hash of " + archive.getFileName());
            }
        }
        aliases.put(function.name() + ":1", function);
        String arn = AwsNames.LOCAL.of("lambda", "function:" + function.name() + ":1");
        return new Created(arn, Map.of("Version", "1", "FunctionArn", arn));
    }

    Created alias(String name, Node properties) {
        properties.only("FunctionName", "FunctionVersion", "Name", "Description", "ProvisionedConcurrencyConfig");
        LambdaFunction function = named(properties.get("FunctionName"));
        String alias = properties.matching("Name", "(?!^[0-9]+$)[a-zA-Z0-9-_]{1,128}");
        String version = properties.text("FunctionVersion");
        if (!version.equals("$LATEST") && !aliases.containsKey(function.name() + ":" + version)) {
            throw properties.get("FunctionVersion").wrong(function.name() + " has no version " + version);
        }
        aliases.put(function.name() + ":" + alias, function);
        String arn = AwsNames.LOCAL.of("lambda", "function:" + function.name() + ":" + alias);
        return new Created(arn, Map.of("AliasArn", arn));
    }

    /** A function by its name or its full name, with or without a version. */
    LambdaFunction named(Node reference) {
        LambdaFunction function = functions.get(bare(reference.text()));
        if (function == null) {
            throw reference.wrong("there is no function " + reference.text());
        }
        return function;
    }

    /** What to invoke for a function's name or full name: its name, and behind a colon its alias if there is one. */
    String target(Node reference, @Nullable String qualifier) {
        String text = reference.text();
        String[] parts = text.split(":", -1);
        boolean full = text.startsWith("arn:");
        String own = full ? (parts.length > 7 ? parts[7] : null) : parts.length > 1 ? parts[1] : null;
        String alias = qualifier == null ? own : qualifier;
        String target = named(reference).name() + (alias == null || alias.equals("$LATEST") ? "" : ":" + alias);
        if (target.contains(":") && !aliases.containsKey(target)) {
            throw reference.wrong("there is no alias or version " + target);
        }
        return target;
    }

    private static String bare(String reference) {
        String[] parts = reference.split(":", -1);
        return reference.startsWith("arn:") && parts.length > 6 ? parts[6] : parts[0];
    }

    private static String sha256(Path file) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(file + " cannot be hashed", e);
        }
    }
}
