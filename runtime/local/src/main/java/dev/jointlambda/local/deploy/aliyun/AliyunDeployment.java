package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Policy;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.ResourceType;
import dev.jointlambda.local.deploy.template.Stack;
import dev.jointlambda.local.deploy.template.Template;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files as deployed.
 *
 * @param users the users that the template makes, by name
 * @param clients the policies that the template's outputs name for clients; empty if there are none
 * @param variables the environment variables of one of the functions
 */
public record AliyunDeployment(Map<String, Principal> users, List<Policy> clients, Map<String, String> variables) {
    private static final String CLIENT = "ClientPolicy";
    private static final Pattern TIMER = Pattern.compile("@every ([0-9]{1,5})([mh])");

    /**
     * Deploys what an {@code s.yaml} names: templates first, then functions.
     *
     * @param environment what stands for the deployer's environment variables
     * @throws dev.jointlambda.local.deploy.RefusedException if Alibaba Cloud would refuse it; names the resource and the
     *     property
     */
    public static AliyunDeployment create(Path file, Map<String, String> environment, AliyunPlatform platform) {
        ServerlessFile serverless = ServerlessFile.read(file, environment);
        StateTypes state = new StateTypes(platform);
        RamTypes ram = new RamTypes(platform);
        Map<String, ResourceType> types = new HashMap<>();
        types.put("ALIYUN::OTS::Instance", state::instance);
        types.put("ALIYUN::OTS::Table", state::table);
        types.put("ALIYUN::OSS::Bucket", state::bucket);
        types.put("ALIYUN::SLS::Project", state::logProject);
        types.put("ALIYUN::SLS::Logstore", state::logStore);
        types.put("ALIYUN::SLS::Index", state::logIndex);
        types.put("ALIYUN::KMS::Secret", state::secret);
        types.put("ALIYUN::RAM::Role", ram::role);
        types.put("ALIYUN::RAM::User", ram::user);
        types.put("ALIYUN::RAM::ManagedPolicy", ram::policy);
        types.put("ALIYUN::RAM::AccessKey", ram::accessKey);
        List<Policy> clients = new ArrayList<>();
        serverless.of("ros").forEach((name, props) -> {
            props.only("region", "name", "template", "parameters", "disableRollback", "timeoutInMinutes");
            String stack = props.matching("name", "[A-Za-z][A-Za-z0-9_-]{0,254}");
            Path template = file.resolveSibling(props.text("template")).normalize();
            Map<String, String> parameters =
                    props.has("parameters") ? props.get("parameters").texts() : Map.of();
            new Stack(
                            stack,
                            Template.read(template, "ROSTemplateFormatVersion", "2015-09-01"),
                            parameters,
                            pseudo(stack),
                            types)
                    .create()
                    .forEach((output, value) -> {
                        if (output.endsWith(CLIENT)) {
                            clients.add(Objects.requireNonNull(ram.policies().get(value), output));
                        }
                    });
        });
        Map<String, FcFunction> functions = new LinkedHashMap<>();
        Map<String, Duration> timers = new LinkedHashMap<>();
        FunctionReader reader = new FunctionReader(platform, ram, state, file);
        serverless.of("fc3").forEach((name, props) -> {
            FcFunction function = reader.read(props);
            if (functions.putIfAbsent(function.name(), function) != null) {
                throw props.get("functionName").wrong("there is a function " + function.name() + " already");
            }
            for (Node trigger : props.list("triggers")) {
                Duration every = timer(trigger);
                if (every != null) {
                    timers.put(function.name(), every);
                }
            }
        });
        functions.values().forEach(function -> deploy(function, functions, platform));
        timers.forEach((function, every) -> platform.functions().every(every, function, () -> true));
        return new AliyunDeployment(
                Map.copyOf(ram.users()),
                List.copyOf(clients),
                functions.values().iterator().next().environment());
    }

    private static void deploy(FcFunction function, Map<String, FcFunction> all, AliyunPlatform platform) {
        String onFailure = function.onFailure();
        if (onFailure != null && !all.containsKey(onFailure)) {
            throw Node.of("s.yaml", null)
                    .wrong("the destination of " + function.name() + ", " + onFailure + ", is no function");
        }
        platform.functions()
                .deploy(new DeployedFunction(
                        function.name(),
                        function.timeout(),
                        platform.sandboxes()
                                .of(function.atOnce(), () -> FcSandbox.start(function, platform.identities())),
                        function.retries(),
                        function.oldest(),
                        onFailure == null
                                ? null
                                : new Destination(onFailure, record -> record, () -> mayInvoke(function, onFailure))));
    }

    private static boolean mayInvoke(FcFunction function, String other) {
        return function.role().refusal(Ask.of("fc:InvokeFunction", AliyunNames.LOCAL.function(other))) == null;
    }

    private static @Nullable Duration timer(Node trigger) {
        trigger.only("triggerName", "triggerType", "triggerConfig", "description", "qualifier")
                .matching("triggerName", "[A-Za-z_][A-Za-z0-9_-]{0,127}");
        trigger.oneOf("triggerType", "", "timer");
        Node config = trigger.get("triggerConfig").only("cronExpression", "enable", "payload");
        Matcher every = TIMER.matcher(config.text("cronExpression"));
        if (!every.matches() || Integer.parseInt(every.group(1)) < 1) {
            throw config.get("cronExpression").wrong("is not of the form @every 5m, of at least a minute");
        }
        int count = Integer.parseInt(every.group(1));
        return config.flag("enable", false)
                ? every.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofHours(count)
                : null;
    }

    private static Map<String, String> pseudo(String stack) {
        return Map.of(
                "ALIYUN::Region", AliyunNames.LOCAL.region(),
                "ALIYUN::TenantId", AliyunNames.LOCAL.account(),
                "ALIYUN::AccountId", AliyunNames.LOCAL.account(),
                "ALIYUN::StackName", stack,
                "ALIYUN::StackId", "local");
    }
}
