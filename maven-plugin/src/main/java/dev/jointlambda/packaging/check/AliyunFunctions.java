package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.text;
import static dev.jointlambda.packaging.check.Shape.words;

import java.util.List;

/**
 * The shape of {@code s.yaml}: what it may say, and within which limits of Function Compute (vendor's documentation,
 * 2026-06). Stricter than the service: one way to say a thing is enough for what is generated.
 */
final class AliyunFunctions {
    private static final String ACCOUNT = "\\$\\{env\\('ALIYUN_ACCOUNT_ID'\\)\\}";
    private static final String REGION = "\\$\\{env\\('ALIYUN_REGION'\\)\\}";
    private static final String NAME = "[A-Za-z0-9_-]+";
    private static final String SERVICE = "(?:[A-Za-z_][A-Za-z0-9_-]{0,127}\\$)?";
    private static final String SERVICE_PATH = "(?:services/[A-Za-z_][A-Za-z0-9_-]{0,127}/)?";
    private static final String WHOLE_DAYS = "P[1-9][0-9]*D";

    private AliyunFunctions() {}

    /**
     * The document.
     *
     * @param crosses whether functions go to the other cloud
     */
    static Shape document(boolean crosses) {
        return map().with("edition", exactly("3.0.0"))
                .with("name", text("[a-z][a-z0-9_-]{0,31}"))
                .with("access", exactly("default"))
                .with("vars", variables(crosses))
                .with("resources", (value, notes) -> {});
    }

    private static Shape variables(boolean crosses) {
        Shape.MapShape variables = map().with("region", text(REGION))
                .with("prefix", text("[A-Za-z][A-Za-z0-9_-]{0,31}"))
                .with("lowerPrefix", text("[a-z][a-z0-9_-]{0,31}"))
                .with("instance", text("\\$\\{env\\('JOINTLAMBDA_INSTANCE', '[a-z][a-z0-9-]{1,14}[a-z0-9]'\\)\\}"))
                .with("table", text("[A-Za-z_][A-Za-z0-9_]{0,249}"))
                .with("bucket", text("[a-z0-9][a-z0-9-]{0,23}-" + ACCOUNT + "-" + REGION))
                .with("logProject", text("[a-z0-9][a-z0-9-]{0,28}-" + ACCOUNT + "-" + REGION));
        return crosses
                ? variables
                        .with("awsRegion", text("\\$\\{env\\('AWS_REGION'\\)\\}"))
                        .with(
                                "awsBucket",
                                text(
                                        "[a-z0-9][a-z0-9-]{0,31}-\\$\\{env\\('AWS_ACCOUNT_ID'\\)\\}-\\$\\{env\\('AWS_REGION'\\)\\}"))
                : variables;
    }

    static Shape state() {
        Shape parameters = map().with("Prefix", exactly("${vars.prefix}"))
                .with("LowerPrefix", exactly("${vars.lowerPrefix}"))
                .with("Instance", exactly("${vars.instance}"))
                .with("Table", exactly("${vars.table}"))
                .with("Bucket", exactly("${vars.bucket}"))
                .with("LogProject", exactly("${vars.logProject}"));
        return map().with("component", exactly("ros"))
                .with(
                        "props",
                        map().with("region", exactly("${vars.region}"))
                                .with("name", exactly("${vars.lowerPrefix}-state"))
                                .with("template", exactly("./state.ros.json"))
                                .with("parameters", parameters));
    }

    /** A function; a sweeper has a timer and a limit, a step a destination for what fails. */
    static Shape function(boolean sweeper) {
        Shape.MapShape asynchronous = map().with("asyncTask", exactly(true))
                .with("maxAsyncRetryAttempts", number("0", "2", "1"))
                // Below the 7 hours that an event lives by itself.
                .with("maxAsyncEventAgeInSeconds", number("3600", "21600", "1"));
        Shape.MapShape props = map().with("region", exactly("${vars.region}"))
                .with("functionName", text(SERVICE + "\\$\\{vars\\.prefix\\}-" + NAME))
                .with("description", words())
                .with("runtime", exactly("custom.debian12"))
                .with("layers", listOf(text("acs:fc:[^:]+:[^:]+:layers/[A-Za-z0-9_-]+/versions/[1-9][0-9]*")))
                .with("code", exactly("./function.zip"))
                .with("customRuntimeConfig", runtime())
                .with("memorySize", number("128", "32768", "64"))
                .with("cpu", number("0.05", "16", "0.05"))
                .with("diskSize", exactly(512))
                .with("timeout", number("1", "86400", "1"))
                .with("instanceConcurrency", exactly(1))
                .with("role", text("acs:ram::" + ACCOUNT + ":role/\\$\\{vars\\.lowerPrefix\\}-[a-z0-9_-]+"))
                .with("environmentVariables", environment())
                .with("logConfig", logs())
                .with("asyncInvokeConfig", asynchronous);
        if (sweeper) {
            props.with("concurrencyConfig", map().with("reservedConcurrency", number("1", "10", "1")))
                    .with("triggers", listOf(List.of(timer())));
        } else {
            String destination = "acs:fc:\\$\\{vars\\.region\\}:" + ACCOUNT + ":" + SERVICE_PATH
                    + "functions/\\$\\{vars\\.prefix\\}-" + NAME;
            asynchronous.with(
                    "destinationConfig", map().with("onFailure", map().with("destination", text(destination))));
        }
        return map().with("component", exactly("fc3")).with("props", props);
    }

    private static Shape runtime() {
        return map().with(
                        "command",
                        listOf(List.of(
                                text("/opt/java[1-9][0-9]/bin/java"),
                                exactly("-XX:+UseSerialGC"),
                                exactly("-XX:TieredStopAtLevel=1"),
                                exactly("-XX:MaxRAMPercentage=75"),
                                exactly("-cp"),
                                exactly("/code:/code/lib/*"),
                                exactly("dev.jointlambda.aliyun.Bootstrap"),
                                text("[\\w$.]+_Aliyun"))))
                .with("port", exactly(9000));
    }

    private static Shape environment() {
        return map().with("JAVA_HOME", text("/opt/java[1-9][0-9]"))
                .with("JOINTLAMBDA_PREFIX", exactly("${vars.prefix}"))
                .with("JOINTLAMBDA_INSTANCE", exactly("${vars.instance}"))
                .with("JOINTLAMBDA_TABLE", exactly("${vars.table}"))
                .with("JOINTLAMBDA_BUCKET", exactly("${vars.bucket}"))
                .with("JOINTLAMBDA_RETENTION", text(WHOLE_DAYS))
                .with("JOINTLAMBDA_FUNCTION_TIMEOUT", text("PT[0-9HMS]+"))
                .maybe("JOINTLAMBDA_FC", exactly("2.0"))
                .maybe("JOINTLAMBDA_FC_SERVICE", text("[A-Za-z_][A-Za-z0-9_-]{0,127}"))
                .maybe("JOINTLAMBDA_SECRET", exactly("${vars.prefix}"))
                .maybe("JOINTLAMBDA_AWS_REGION", exactly("${vars.awsRegion}"))
                .maybe("JOINTLAMBDA_AWS_TABLE", exactly("${vars.prefix}"))
                .maybe("JOINTLAMBDA_AWS_BUCKET", exactly("${vars.awsBucket}"))
                .maybe("JOINTLAMBDA_AWS_ALIAS", exactly("live"));
    }

    private static Shape logs() {
        return map().with("project", exactly("${vars.logProject}"))
                .with("logstore", exactly("functions"))
                .with("enableRequestMetrics", exactly(true))
                .with("enableInstanceMetrics", exactly(true));
    }

    private static Shape timer() {
        return map().with("triggerName", text("[A-Za-z][A-Za-z0-9_-]{0,127}"))
                .with("triggerType", exactly("timer"))
                .with(
                        "triggerConfig",
                        map().with("cronExpression", text("@every [1-9][0-9]{0,3}m"))
                                .with("enable", exactly(true)));
    }
}
