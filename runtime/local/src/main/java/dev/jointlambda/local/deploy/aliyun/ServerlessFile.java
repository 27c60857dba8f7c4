package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Serverless Devs reads: resources, each with the component that deploys it and its properties, in which
 * <code>${vars.x}</code>, <code>${env('X')}</code>, <code>${env('X', 'else')}</code> and
 * <code>${resources.x.props.y}</code> are replaced.
 */
final class ServerlessFile {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("env\\(['\"]?([A-Za-z_][A-Za-z0-9_]*)['\"]?(?:, *['\"]?([^'\")]*)['\"]?)?\\)");

    private final Node root;
    private final Map<String, String> environment;

    private ServerlessFile(Node root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * Reads one.
     *
     * @param environment what stands for the deployer's environment variables
     */
    static ServerlessFile read(Path file, Map<String, String> environment) {
        Node root = YamlFile.read(file);
        root.only("edition", "name", "access", "vars", "resources", "actions", "template", "flow");
        root.oneOf("edition", "", "3.0.0");
        root.matching("name", "[A-Za-z0-9_-]{1,128}");
        return new ServerlessFile(root, environment);
    }

    /** The properties of each resource of a component, by its name. */
    Map<String, Node> of(String component) {
        Map<String, Node> found = new LinkedHashMap<>();
        root.get("resources").fields().forEach((name, resource) -> {
            resource.only("component", "props", "actions", "access");
            String of = resource.text("component");
            if (!of.equals("fc3") && !of.equals("ros")) {
                throw resource.get("component").wrong("the component " + of + " is not known");
            }
            if (of.equals(component)) {
                Node props = resource.get("props");
                found.put(name, Node.of(props.where(), value(props)));
            }
        });
        return found;
    }

    private @Nullable Object value(Node node) {
        if (node.value() instanceof String text) {
            return text(node, text);
        }
        if (node.value() instanceof List) {
            List<@Nullable Object> list = new ArrayList<>();
            node.elements().forEach(each -> list.add(value(each)));
            return list;
        }
        if (node.value() instanceof Map) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.fields().forEach((name, each) -> map.put(name, value(each)));
            return map;
        }
        return node.value();
    }

    private String text(Node at, String text) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder done = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    done, Matcher.quoteReplacement(variable(at, matcher.group(1).strip())));
        }
        return matcher.appendTail(done).toString();
    }

    private String variable(Node at, String name) {
        Matcher env = ENVIRONMENT.matcher(name);
        if (env.matches()) {
            String value = environment.getOrDefault(env.group(1), env.group(2));
            if (value == null) {
                throw at.wrong("the environment variable " + env.group(1) + " is not set");
            }
            return value;
        }
        if (!name.startsWith("vars.") && !name.matches("resources\\.[^.]+\\.props\\..+")) {
            throw at.wrong("the variable ${" + name + "} is not known");
        }
        Node found = root;
        for (String part : name.split("\\.", -1)) {
            if (!found.has(part)) {
                throw at.wrong("the variable ${" + name + "} stands for nothing");
            }
            found = found.get(part);
        }
        return text(found, found.text());
    }
}
