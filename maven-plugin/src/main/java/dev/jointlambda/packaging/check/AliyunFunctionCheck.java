package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;
import static dev.jointlambda.packaging.check.Parts.number;
import static dev.jointlambda.packaging.check.Parts.section;
import static dev.jointlambda.packaging.check.Parts.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the properties of a function fit together, with each other and with the template. */
final class AliyunFunctionCheck {
    private static final String PREFIX = "${vars.prefix}";
    private static final int LONGEST_NAME = 64;
    private static final List<String> CROSSING = List.of(
            "JOINTLAMBDA_SECRET",
            "JOINTLAMBDA_AWS_REGION",
            "JOINTLAMBDA_AWS_TABLE",
            "JOINTLAMBDA_AWS_BUCKET",
            "JOINTLAMBDA_AWS_ALIAS");

    private final AliyunNeeds needs;
    private final Notes notes;

    /** For the function whose properties the notes are about. */
    AliyunFunctionCheck(AliyunNeeds needs, Notes notes) {
        this.needs = needs;
        this.notes = notes;
    }

    /** The name of the role that belongs to a function's name, as the template has it. */
    static String role(@Nullable Object functionName) {
        return AliyunNeeds.LOWER_PREFIX + suffix(functionName).toLowerCase(Locale.ROOT);
    }

    private static String suffix(@Nullable Object functionName) {
        String name = text(functionName);
        int prefix = name.indexOf(PREFIX);
        return prefix < 0 ? name : name.substring(prefix + PREFIX.length());
    }

    /**
     * Checks the function.
     *
     * @param props its properties
     * @param resources the template's resources
     * @param roleKey its role among them
     */
    void check(Map<String, Object> props, Map<String, Object> resources, String roleKey) {
        String suffix = suffix(props.get("functionName"));
        String role = role(props.get("functionName"));
        String full = needs.prefix() + suffix;
        if (full.length() > LONGEST_NAME) {
            notes.in("functionName")
                    .add("the name \"" + full + "\" has " + full.length()
                            + " characters, but a function's name has at most "
                            + LONGEST_NAME
                            + ": give the workflow or the step a shorter name, or the deployment a shorter"
                            + " prefix");
        }
        if (!text(props.get("role")).endsWith(":role/${vars.lowerPrefix}" + suffix.toLowerCase(Locale.ROOT))) {
            notes.in("role").add("must be the function's own");
        }
        if (!role.equals(at(resources, roleKey, "Properties", "RoleName", "Fn::Sub"))) {
            notes.in("role").add("is not in the template as " + roleKey);
        }
        if (!needs.policies().containsKey(role)) {
            notes.in("functionName").add("is the name of no function of the workflows");
        }
        if (!text(props.get("layers") instanceof List<?> layers && !layers.isEmpty() ? layers.get(0) : "")
                .matches("acs:fc:(?:\\$\\{vars\\.region\\}:official:layers/Java[0-9]+|(?!\\$).+)/versions/[0-9]+")) {
            notes.in("layers").add("must have a JDK of this region");
        }
        sizes(props);
        time(props);
        destination(props, suffix);
        crossing(section(props.get("environmentVariables")), needs.policies().getOrDefault(role, Set.of()));
    }

    private void sizes(Map<String, Object> props) {
        if (props.get("memorySize") instanceof Integer memory && props.get("cpu") instanceof Number cpu) {
            BigDecimal gigabytes = new BigDecimal(memory).divide(new BigDecimal(1024));
            BigDecimal cpus = new BigDecimal(cpu.toString());
            if (cpus.compareTo(gigabytes) > 0
                    || cpus.multiply(new BigDecimal(4)).compareTo(gigabytes) < 0) {
                notes.in("cpu")
                        .add(cpus + " vCPUs do not go with " + memory + " MB of memory, which takes "
                                + gigabytes
                                        .divide(new BigDecimal(4))
                                        .stripTrailingZeros()
                                        .toPlainString() + " to "
                                + gigabytes.stripTrailingZeros().toPlainString()
                                + ": change cpu or memoryMb in @On(cloud = ALIYUN) of the step");
            }
        }
    }

    private void time(Map<String, Object> props) {
        Object set = at(props, "environmentVariables", "JOINTLAMBDA_FUNCTION_TIMEOUT");
        try {
            if (Duration.parse(text(set)).toSeconds() != number(props.get("timeout"))) {
                notes.in("timeout").add("is not what JOINTLAMBDA_FUNCTION_TIMEOUT says, " + set);
            }
        } catch (DateTimeException e) {
            notes.in("environmentVariables.JOINTLAMBDA_FUNCTION_TIMEOUT").add("is no duration: " + set);
        }
        List<?> command = props.get("customRuntimeConfig") instanceof Map<?, ?> runtime
                        && runtime.get("command") instanceof List<?> list
                ? list
                : List.of();
        String home = text(at(props, "environmentVariables", "JAVA_HOME"));
        if (command.isEmpty() || !command.get(0).equals(home + "/bin/java")) {
            notes.in("customRuntimeConfig.command").add("must start the Java of JAVA_HOME, " + home);
        }
    }

    private void destination(Map<String, Object> props, String suffix) {
        String destination = text(at(props, "asyncInvokeConfig", "destinationConfig", "onFailure", "destination"));
        if (!destination.isEmpty()) {
            String target = suffix(destination);
            int workflow = target.lastIndexOf('-');
            if (!target.endsWith("-sweeper") || !suffix.startsWith(target.substring(0, workflow + 1))) {
                notes.in("asyncInvokeConfig.destinationConfig.onFailure")
                        .add("must be the workflow's sweeper, but is " + destination);
            }
        }
    }

    /** Whoever may read the secret goes to the other cloud, and needs all of its settings; nobody else has any. */
    private void crossing(Map<String, Object> environment, Set<AliyunPermission> allowed) {
        boolean crosses = allowed.stream().anyMatch(each -> each.action().equals("kms:GetSecretValue"));
        for (String name : CROSSING) {
            if (environment.containsKey(name) != crosses) {
                notes.in("environmentVariables." + name)
                        .add(crosses ? "is missing" : "is not for a workflow on one cloud");
            }
        }
        if (environment.containsKey("JOINTLAMBDA_FC") != environment.containsKey("JOINTLAMBDA_FC_SERVICE")) {
            notes.in("environmentVariables").add("JOINTLAMBDA_FC and JOINTLAMBDA_FC_SERVICE go together");
        }
    }
}
