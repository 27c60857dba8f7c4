package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A template on its way to being deployed: each resource is made once whatever it refers to is there. For one thread. */
public final class Stack implements Intrinsics.References {
    private final String name;
    private final Template template;
    private final Map<String, String> given;
    private final Map<String, String> pseudo;
    private final Map<String, ResourceType> types;
    private final Conditions conditions;
    private final Intrinsics functions;
    private final Map<String, Created> made = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Map<String, String> parameters = new HashMap<>();

    /**
     * A stack.
     *
     * @param given the values of parameters that have another than their default
     * @param pseudo what the cloud itself gives values to, such as the region
     * @param types how resources are made
     */
    public Stack(
            String name,
            Template template,
            Map<String, String> given,
            Map<String, String> pseudo,
            Map<String, ResourceType> types) {
        this.name = name;
        this.template = template;
        this.given = given;
        this.pseudo = pseudo;
        this.types = types;
        conditions = new Conditions(template.conditions(), this::resolve);
        functions = new Intrinsics(
                this, condition -> conditions.holds(Node.of("Conditions", null), condition), template.mappings());
    }

    private Node resolve(Node node) {
        return functions.resolve(node);
    }

    /**
     * Makes everything; gives the outputs.
     *
     * @throws dev.jointlambda.local.deploy.RefusedException if something cannot be made; says what and why
     */
    public Map<String, String> create() {
        for (String parameter : given.keySet()) {
            if (!template.parameters().containsKey(parameter)) {
                throw Node.of("Parameters", null).wrong("the template has no parameter " + parameter);
            }
        }
        template.parameters().forEach((id, node) -> parameters.put(id, Parameter.value(id, node, given)));
        template.resources().forEach((id, resource) -> {
            if (exists(resource)) {
                var unused = made(resource.node(), id);
            }
        });
        Map<String, String> outputs = new LinkedHashMap<>();
        template.outputs().forEach((id, node) -> {
            node.only("Description", "Value", "Export", "Condition");
            if (!node.has("Condition") || conditions.holds(node, node.text("Condition"))) {
                outputs.put(id, resolve(node.get("Value")).text());
            }
        });
        return outputs;
    }

    private boolean exists(Template.Resource resource) {
        return resource.condition() == null || conditions.holds(resource.node(), resource.condition());
    }

    private Created made(Node at, String id) {
        Created done = made.get(id);
        if (done != null) {
            return done;
        }
        Template.Resource resource = template.resources().get(id);
        if (resource == null || !exists(resource)) {
            throw at.wrong("there is no resource " + id + " to refer to");
        }
        if (!underWay.add(id)) {
            throw at.wrong("the resources " + underWay + " refer to each other in a circle");
        }
        resource.after().forEach(other -> {
            var unused = made(resource.node(), other);
        });
        ResourceType type = types.get(resource.type());
        if (type == null) {
            throw resource.node().get("Type").wrong("the resource type " + resource.type() + " is not known");
        }
        Node properties = resource.node().has("Properties")
                ? resolve(resource.node().get("Properties"))
                : Node.of(resource.node().where() + ".Properties", Map.of());
        Created created = type.create(name + "-" + id, properties);
        made.put(id, created);
        underWay.remove(id);
        return created;
    }

    @Override
    public String ref(Node at, String to) {
        String value = pseudo.getOrDefault(to, parameters.get(to));
        return value != null ? value : made(at, to).reference();
    }

    @Override
    public String attribute(Node at, String resource, String attribute) {
        String value = made(at, resource).attributes().get(attribute);
        if (value == null) {
            throw at.wrong("the resource " + resource + " has no attribute " + attribute);
        }
        return value;
    }
}
