package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.deploy.Archive;
import dev.jointlambda.local.deploy.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a function. Limits are Function Compute's, as of 2026-11. For one thread. */
final class FunctionReader {
    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_-]*\\$)?[A-Za-z_][A-Za-z0-9_-]{0,63}";
    private static final int ZIP_MB = 100;
    private static final int UNPACKED_MB = 500;
    private static final int MOST_RETRIES = 8;
    private static final int OLDEST_SECONDS = 604_800;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_VARIABLE_BYTES = 4096;
    private static final double MB_PER_GB = 1024;

    private final AliyunPlatform platform;
    private final RamTypes roles;
    private final StateTypes state;
    private final Path file;
    private final Map<Path, Path> unpacked = new HashMap<>();

    FunctionReader(AliyunPlatform platform, RamTypes roles, StateTypes state, Path file) {
        this.platform = platform;
        this.roles = roles;
        this.state = state;
        this.file = file;
    }

    FcFunction read(Node props) {
        props.only(
                "region",
                "functionName",
                "description",
                "runtime",
                "layers",
                "code",
                "handler",
                "customRuntimeConfig",
                "memorySize",
                "cpu",
                "diskSize",
                "timeout",
                "instanceConcurrency",
                "role",
                "environmentVariables",
                "logConfig",
                "concurrencyConfig",
                "asyncInvokeConfig",
                "internetAccess",
                "tracingConfig",
                "tags",
                "triggers");
        props.oneOf("region", "", AliyunNames.LOCAL.region());
        String name = props.matching("functionName", NAME);
        props.oneOf("runtime", "", "custom", "custom.debian10", "custom.debian11", "custom.debian12");
        int memory = memory(props);
        props.oneOf("diskSize", "512", "512", "10240");
        int timeout = props.number("timeout", 3, 1, 86_400);
        Principal role = roles.assumed(props.get("role"));
        Path folder = unpacked.computeIfAbsent(
                file.resolveSibling(props.text("code")).normalize(),
                archive -> Archive.unpack(props.get("code"), archive, ZIP_MB, UNPACKED_MB, platform.sandboxes()));
        List<Ask> onEvent = props.has("logConfig") ? logging(props.get("logConfig")) : List.of();
        Paths paths = Paths.of(props, folder);
        Node runtime = props.get("customRuntimeConfig").only("command", "args", "port", "healthCheckConfig");
        runtime.number("port", 9000, 1, 65_535);
        List<String> command = Stream.concat(runtime.get("command").elements().stream(), runtime.list("args").stream())
                .map(each -> paths.here(each.text()))
                .toList();
        Node async = props.has("asyncInvokeConfig")
                ? props.get("asyncInvokeConfig")
                : Node.of(props.where() + ".asyncInvokeConfig", Map.of());
        async.only("asyncTask", "maxAsyncRetryAttempts", "maxAsyncEventAgeInSeconds", "destinationConfig", "qualifier");
        Node concurrency = props.has("concurrencyConfig")
                ? props.get("concurrencyConfig").only("reservedConcurrency")
                : Node.of(props.where(), Map.of());
        int perInstance = props.number("instanceConcurrency", 1, 1, 200);
        FcFunction function = new FcFunction(
                name,
                command,
                props.text("handler", "index.handler"),
                memory,
                Duration.ofSeconds(timeout),
                concurrency.number("reservedConcurrency", MOST_AT_ONCE, 1, MOST_AT_ONCE) * perInstance,
                role,
                onEvent,
                folder,
                variables(props, name, memory, paths),
                async.number("maxAsyncRetryAttempts", 3, 0, MOST_RETRIES),
                Duration.ofSeconds(async.number("maxAsyncEventAgeInSeconds", 18_000, 1, OLDEST_SECONDS)),
                onFailure(async));
        // At once, not only when there is something to log: then what is missing shows without a run.
        function.note();
        return function;
    }

    private static int memory(Node props) {
        int memory = props.number("memorySize", 512, 128, 32_768);
        if (memory % 64 != 0) {
            throw props.get("memorySize").wrong("is " + memory + ", which is no multiple of 64");
        }
        Node cpu = props.get("cpu");
        if (!cpu.text().matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            throw cpu.wrong("is no number of vCPUs with up to two decimals");
        }
        double cpus = Double.parseDouble(cpu.text());
        double ratio = memory / MB_PER_GB / cpus;
        if (cpus < 0.05 || cpus > 16 || Math.round(cpus * 100) % 5 != 0 || ratio < 1 || ratio > 4) {
            throw cpu.wrong("is " + cpu.text() + " for " + memory
                    + " MB; it is 0.05 to 16 in steps of 0.05, with 1 to 4 GB for each");
        }
        return memory;
    }

    private List<Ask> logging(Node config) {
        config.only("project", "logstore", "enableRequestMetrics", "enableInstanceMetrics", "logBeginRule");
        state.checkLogs(config);
        return List.of(Ask.of(
                "log:PostLogStoreLogs",
                AliyunNames.LOCAL.of(
                        "log", "project/" + config.text("project") + "/logstore/" + config.text("logstore"))));
    }

    private static @Nullable String onFailure(Node async) {
        if (!async.has("destinationConfig")) {
            return null;
        }
        Node destinations = async.get("destinationConfig").only("onFailure", "onSuccess");
        if (!destinations.has("onFailure")) {
            return null;
        }
        Node destination = destinations.get("onFailure").only("destination").get("destination");
        String name = AliyunNames.LOCAL.functionName(destination.text());
        if (name == null) {
            throw destination.wrong("is no function of this account and region");
        }
        return name;
    }

    private Map<String, String> variables(Node props, String name, int memory, Paths paths) {
        Map<String, String> all = new HashMap<>();
        all.put(
                "JAVA_TOOL_OPTIONS",
                "-Xmx" + heap(memory) + "m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData");
        int bytes = 0;
        Map<String, String> own = props.has("environmentVariables")
                ? props.get("environmentVariables").texts()
                : Map.of();
        for (Map.Entry<String, String> each : own.entrySet()) {
            if (!each.getKey().matches("[a-zA-Z][a-zA-Z0-9_]*") || each.getKey().startsWith("FC_")) {
                throw props.get("environmentVariables").wrong("\"" + each.getKey() + "\" is no name of a variable");
            }
            bytes += each.getKey().length() + each.getValue().length();
            all.put(each.getKey(), paths.here(each.getValue()));
        }
        all.putAll(platform.environment().apply(own));
        if (bytes > MOST_VARIABLE_BYTES) {
            throw props.get("environmentVariables").wrong("has " + bytes + " bytes, more than " + MOST_VARIABLE_BYTES);
        }
        all.put("FC_FUNCTION_NAME", name);
        all.put("FC_FUNCTION_HANDLER", props.text("handler", "index.handler"));
        all.put("FC_FUNCTION_MEMORY_SIZE", Integer.toString(memory));
        all.put("FC_REGION", AliyunNames.LOCAL.region());
        all.put("FC_ACCOUNT_ID", AliyunNames.LOCAL.account());
        all.put("FC_INSTANCE_ID", "local");
        all.put("FC_FUNC_CODE_PATH", paths.here("/code"));
        all.putIfAbsent("PATH", "/usr/bin:/bin");
        return all;
    }

    private int heap(int memory) {
        return Math.max(64, Math.min(platform.heapMb(), memory * 3 / 4));
    }
}
