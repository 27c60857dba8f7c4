package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is written.
 *
 * @param parameters its parameters
 * @param conditions its conditions
 * @param mappings its mappings
 * @param resources its resources
 * @param outputs its outputs
 */
public record Template(
        Map<String, Node> parameters,
        Map<String, Node> conditions,
        Map<String, Node> mappings,
        Map<String, Resource> resources,
        Map<String, Node> outputs) {
    private static final int MOST_RESOURCES = 500;

    /**
     * One resource.
     *
     * @param node the whole of it
     * @param type its type
     * @param condition under which condition there is one; null if always
     * @param after the resources that are to be there before it
     */
    public record Resource(Node node, String type, @Nullable String condition, List<String> after) {}

    /**
     * Reads a template.
     *
     * @param format the field that says that it is one
     * @param version what it has to say
     * @throws dev.jointlambda.local.deploy.RefusedException if it has another form
     */
    public static Template read(Path file, String format, String version) {
        Node root = YamlFile.read(file);
        root.only(format, "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Resources", "Outputs");
        root.oneOf(format, "", version);
        Map<String, Resource> resources = new LinkedHashMap<>();
        Map<String, Node> all = root.get("Resources").fields();
        if (all.isEmpty() || all.size() > MOST_RESOURCES) {
            throw root.get("Resources").wrong("has " + all.size() + " resources, not 1 to " + MOST_RESOURCES);
        }
        all.forEach((id, node) -> {
            if (!id.matches("[A-Za-z0-9]{1,255}")) {
                throw node.wrong("the logical id has other characters than letters and digits");
            }
            node.only(
                    "Type",
                    "Properties",
                    "DependsOn",
                    "Condition",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "Metadata");
            node.oneOf("DeletionPolicy", "Delete", "Delete", "Retain", "RetainExceptOnCreate", "Snapshot");
            node.oneOf("UpdateReplacePolicy", "Delete", "Delete", "Retain", "Snapshot");
            resources.put(
                    id,
                    new Resource(
                            node,
                            node.text("Type"),
                            node.has("Condition") ? node.text("Condition") : null,
                            after(node)));
        });
        return new Template(
                section(root, "Parameters"),
                section(root, "Conditions"),
                section(root, "Mappings"),
                resources,
                section(root, "Outputs"));
    }

    private static Map<String, Node> section(Node root, String name) {
        return root.has(name) ? root.get(name).fields() : Map.of();
    }

    private static List<String> after(Node resource) {
        if (!resource.has("DependsOn")) {
            return List.of();
        }
        Node depends = resource.get("DependsOn");
        List<String> all = new ArrayList<>();
        if (depends.value() instanceof List) {
            depends.elements().forEach(each -> all.add(each.text()));
        } else {
            all.add(depends.text());
        }
        return all;
    }
}
