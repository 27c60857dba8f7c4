package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One function as a resource of {@code s.yaml}. */
final class FunctionSection {
    static final String ACCOUNT = "${env('ALIYUN_ACCOUNT_ID')}";
    static final String AWS_REGION = "${env('AWS_REGION')}";
    static final String AWS_ACCOUNT = "${env('AWS_ACCOUNT_ID')}";

    private static final String BOOTSTRAP = "dev.jointlambda.aliyun.Bootstrap";
    private static final int PORT = 9000;
    private static final int DISK = 512;
    private static final int RETRIES = 2;
    /** Below the time that an event lives by itself, so that what the platform still delivers still counts. */
    private static final Duration EVENT_AGE = Duration.ofHours(6);
    /** One for the timer, one for records of lost events. */
    private static final int SWEEPERS = 2;

    private final Deployment deployment;
    private final AliyunArtifact artifact;
    private final String layer;

    FunctionSection(Deployment deployment, AliyunArtifact artifact) {
        this.deployment = deployment;
        this.artifact = artifact;
        this.layer = artifact.layer() == null ? Layers.of(deployment.javaVersion()) : artifact.layer();
    }

    Map<String, Object> of(AliyunFunction function) {
        Map<String, Object> props = new LinkedHashMap<>();
        props.put("region", "${vars.region}");
        props.put("functionName", service("$") + "${vars.prefix}" + function.suffix());
        props.put(
                "description",
                (function.isSweeper() ? "sweeper" : "step " + function.name()) + " of workflow "
                        + function.workflow().name() + ", version "
                        + function.workflow().version() + "; code "
                        + artifact.sha256().substring(0, 12));
        props.put("runtime", "custom.debian12");
        props.put("layers", List.of(layer));
        props.put("code", "./function.zip");
        props.put("customRuntimeConfig", runtime(function));
        props.put("memorySize", FunctionSize.memory(function.function()));
        props.put("cpu", FunctionSize.cpu(function.function()));
        props.put("diskSize", DISK);
        props.put("timeout", FunctionSize.seconds(function.function().timeout()));
        props.put("instanceConcurrency", 1);
        props.put("role", "acs:ram::" + ACCOUNT + ":role/${vars.lowerPrefix}" + function.roleSuffix());
        props.put("environmentVariables", environment(function));
        props.put("logConfig", logs());
        if (function.isSweeper()) {
            props.put("concurrencyConfig", Map.of("reservedConcurrency", SWEEPERS));
        }
        props.put("asyncInvokeConfig", asynchronous(function));
        if (function.isSweeper()) {
            props.put("triggers", List.of(timer(function)));
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("component", "fc3");
        section.put("props", props);
        return section;
    }

    private Map<String, Object> runtime(AliyunFunction function) {
        Map<String, Object> runtime = new LinkedHashMap<>();
        runtime.put(
                "command",
                List.of(
                        javaHome() + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxRAMPercentage=75",
                        "-cp",
                        "/code:/code/lib/*",
                        BOOTSTRAP,
                        function.function().handler()));
        runtime.put("port", PORT);
        return runtime;
    }

    private Map<String, Object> environment(AliyunFunction function) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("JAVA_HOME", javaHome());
        variables.put("JOINTLAMBDA_PREFIX", "${vars.prefix}");
        variables.put("JOINTLAMBDA_INSTANCE", "${vars.instance}");
        variables.put("JOINTLAMBDA_TABLE", "${vars.table}");
        variables.put("JOINTLAMBDA_BUCKET", "${vars.bucket}");
        variables.put("JOINTLAMBDA_RETENTION", "P" + deployment.retention().toDays() + "D");
        variables.put(
                "JOINTLAMBDA_FUNCTION_TIMEOUT",
                Duration.ofSeconds(FunctionSize.seconds(function.function().timeout()))
                        .toString());
        if (artifact.service() != null) {
            variables.put("JOINTLAMBDA_FC", "2.0");
            variables.put("JOINTLAMBDA_FC_SERVICE", artifact.service());
        }
        if (function.crosses()) {
            variables.put("JOINTLAMBDA_SECRET", "${vars.prefix}");
            variables.put("JOINTLAMBDA_AWS_REGION", "${vars.awsRegion}");
            variables.put("JOINTLAMBDA_AWS_TABLE", "${vars.prefix}");
            variables.put("JOINTLAMBDA_AWS_BUCKET", "${vars.awsBucket}");
            variables.put("JOINTLAMBDA_AWS_ALIAS", "live");
        }
        return variables;
    }

    private static Map<String, Object> logs() {
        Map<String, Object> logs = new LinkedHashMap<>();
        logs.put("project", "${vars.logProject}");
        logs.put("logstore", StateTemplate.LOGSTORE);
        logs.put("enableRequestMetrics", true);
        logs.put("enableInstanceMetrics", true);
        return logs;
    }

    /** Each event has an id, by which the platform refuses a repeat: that needs tasks. */
    private Map<String, Object> asynchronous(AliyunFunction function) {
        Map<String, Object> asynchronous = new LinkedHashMap<>();
        asynchronous.put("asyncTask", true);
        asynchronous.put("maxAsyncRetryAttempts", RETRIES);
        asynchronous.put("maxAsyncEventAgeInSeconds", EVENT_AGE.toSeconds());
        if (!function.isSweeper() && function.workflow().sweepers().containsKey(Cloud.ALIYUN)) {
            String sweeper = "acs:fc:${vars.region}:" + ACCOUNT + ":" + service("services/", "/")
                    + "functions/${vars.prefix}" + function.sweeperSuffix();
            asynchronous.put("destinationConfig", Map.of("onFailure", Map.of("destination", sweeper)));
        }
        return asynchronous;
    }

    private static Map<String, Object> timer(AliyunFunction sweeper) {
        Map<String, Object> every = new LinkedHashMap<>();
        every.put(
                "cronExpression",
                "@every " + FunctionSize.minutes(sweeper.workflow().sweeperEvery()) + "m");
        every.put("enable", true);
        Map<String, Object> trigger = new LinkedHashMap<>();
        trigger.put("triggerName", "sweep");
        trigger.put("triggerType", "timer");
        trigger.put("triggerConfig", every);
        return trigger;
    }

    private String service(String after) {
        return service("", after);
    }

    private String service(String before, String after) {
        return artifact.service() == null ? "" : before + artifact.service() + after;
    }

    private String javaHome() {
        return "/opt/java" + deployment.javaVersion();
    }
}
