package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;
import static dev.jointlambda.packaging.check.Parts.number;
import static dev.jointlambda.packaging.check.Parts.section;
import static dev.jointlambda.packaging.check.Parts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks the documents for Alibaba Cloud: each by itself, and that they fit together. What a finding says is a limit that a
 * workflow exceeds, or a fault of the generator.
 */
public final class AliyunChecks {
    private static final String S_YAML = "s.yaml";
    private static final String TEMPLATE = "state.ros.json";
    private static final String STATE = "state";
    private static final String ROLE = "Role";
    private static final String PEER = "Peer";
    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final AliyunNeeds needs;
    private final List<Finding> findings = new ArrayList<>();

    private AliyunChecks(AliyunNeeds needs) {
        this.needs = needs;
    }

    /**
     * Checks both documents.
     *
     * @param functions {@code s.yaml}
     * @param state {@code state.ros.json}
     * @param needs what they have to agree with
     */
    public static List<Finding> of(Map<String, Object> functions, Map<String, Object> state, AliyunNeeds needs) {
        AliyunChecks checks = new AliyunChecks(needs);
        checks.check(functions, state);
        return List.copyOf(checks.findings);
    }

    private void check(Map<String, Object> functions, Map<String, Object> state) {
        AliyunFunctions.document(needs.peer()).check(functions, new Notes(S_YAML, "", findings));
        AliyunState.document().check(state, new Notes(TEMPLATE, "", findings));
        Map<String, Object> sections = section(functions.get("resources"));
        Map<String, Object> resources = section(state.get("Resources"));
        Notes inFunctions = new Notes(S_YAML, "resources", findings);
        Notes inState = new Notes(TEMPLATE, "Resources", findings);
        one(sections, STATE, AliyunFunctions.state(), inFunctions);
        AliyunState.resources().forEach((name, shape) -> one(resources, name, shape, inState));
        if (needs.peer()) {
            one(resources, PEER, AliyunState.peer(), inState);
        }
        sections.forEach((key, value) -> {
            if (!key.equals(STATE)) {
                function(key, value, resources, inFunctions.in(key));
                one(resources, key + ROLE, AliyunState.role(), inState);
            }
        });
        Map<String, Object> outputs = section(state.get("Outputs"));
        resources.keySet().stream().filter(AliyunChecks::isClient).forEach(key -> {
            one(resources, key, AliyunState.client(), inState);
            one(outputs, key, AliyunState.output(key), new Notes(TEMPLATE, "Outputs", findings));
        });
        outputs.keySet().stream()
                .filter(key -> !isClient(key) || !resources.containsKey(key))
                .forEach(key -> new Notes(TEMPLATE, "Outputs", findings).in(key).add("is of no policy"));
        AliyunPolicyCheck policies = new AliyunPolicyCheck(needs);
        resources.forEach((key, value) -> {
            if (!known(key, sections)) {
                inState.in(key).add("belongs to no function");
            }
            policies.check(value, inState.in(key));
        });
        policies.end(inState);
        prefixes(functions, state);
    }

    private void function(String key, Object value, Map<String, Object> resources, Notes notes) {
        Map<String, Object> props = section(section(value).get("props"));
        String role = AliyunFunctionCheck.role(props.get("functionName"));
        AliyunFunctions.function(needs.sweepers().contains(role)).check(value, notes);
        new AliyunFunctionCheck(needs, notes.in("props")).check(props, resources, key + ROLE);
        long days = number(at(resources, "Rows", "Properties", "TimeToLive")) / SECONDS_PER_DAY;
        String retention = text(at(props, "environmentVariables", "JOINTLAMBDA_RETENTION"));
        if (!retention.equals("P" + days + "D")) {
            notes.in("props.environmentVariables.JOINTLAMBDA_RETENTION")
                    .add("must be the table's time to live, P" + days + "D, but is " + retention);
        }
    }

    /** What is said in both documents is said alike. */
    private void prefixes(Map<String, Object> functions, Map<String, Object> state) {
        for (String each : List.of("prefix", "lowerPrefix", "table")) {
            String name = Character.toUpperCase(each.charAt(0)) + each.substring(1);
            Object parameter = at(state, "Parameters", name, "Default");
            Object variable = at(functions, "vars", each);
            if (!variable.equals(parameter)) {
                new Notes(S_YAML, "vars." + each, findings)
                        .add("is " + variable + ", but the default of " + name + " in " + TEMPLATE + " is "
                                + parameter);
            }
        }
        if (!needs.prefix().equals(at(functions, "vars", "prefix"))) {
            new Notes(S_YAML, "vars.prefix", findings).add("must be " + needs.prefix());
        }
        if (!needs.prefix().toLowerCase(Locale.ROOT).equals(at(functions, "vars", "lowerPrefix"))) {
            new Notes(S_YAML, "vars.lowerPrefix", findings).add("must be the prefix in lower case");
        }
        String instance = "'" + at(state, "Parameters", "Instance", "Default") + "'";
        if (!text(at(functions, "vars", "instance")).contains(instance)) {
            new Notes(S_YAML, "vars.instance", findings).add("must be " + instance + " unless it is set");
        }
        long expires = number(at(state, "Resources", "Rows", "Properties", "TimeToLive")) / SECONDS_PER_DAY + 1;
        Object rules = at(state, "Resources", "Objects", "Properties", "LifecycleConfiguration", "Rule");
        if (!(rules instanceof List<?> list
                && !list.isEmpty()
                && number(at(list.get(0), "Expiration", "Days")) == expires)) {
            new Notes(TEMPLATE, "Resources.Objects", findings)
                    .add("objects must expire " + expires + " days after they were written, a day after the rows");
        }
    }

    private static boolean isClient(String key) {
        return key.endsWith(AliyunNeeds.CLIENT_POLICY);
    }

    private boolean known(String key, Map<String, Object> sections) {
        return AliyunState.resources().containsKey(key)
                || (key.equals(PEER) && needs.peer())
                || isClient(key)
                || (key.endsWith(ROLE) && sections.containsKey(key.substring(0, key.length() - ROLE.length())));
    }

    private static void one(Map<String, Object> all, String name, Shape shape, Notes notes) {
        Object found = all.get(name);
        if (found == null) {
            notes.in(name).add("is missing");
        } else {
            shape.check(found, notes.in(name));
        }
    }
}
