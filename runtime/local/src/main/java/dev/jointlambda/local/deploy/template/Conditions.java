package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which conditions of a template hold. */
final class Conditions {
    private final Map<String, Node> conditions;
    private final Function<Node, Node> resolve;

    /** @param resolve replaces functions that give values */
    Conditions(Map<String, Node> conditions, Function<Node, Node> resolve) {
        this.conditions = conditions;
        this.resolve = resolve;
    }

    boolean holds(Node at, String name) {
        Node condition = conditions.get(name);
        if (condition == null) {
            throw at.wrong("there is no condition " + name);
        }
        return holds(condition);
    }

    private boolean holds(Node node) {
        Map<String, Node> fields = node.fields();
        if (fields.size() != 1) {
            throw node.wrong("is no condition");
        }
        String name = fields.keySet().iterator().next();
        Node argument = fields.values().iterator().next();
        return switch (name) {
            case "Condition" -> holds(node, argument.text());
            case "Fn::Not" -> !holds(argument.elements().get(0));
            case "Fn::And" -> argument.elements().stream().allMatch(this::holds);
            case "Fn::Or" -> argument.elements().stream().anyMatch(this::holds);
            case "Fn::Equals" -> {
                List<Node> of = argument.elements();
                if (of.size() != 2) {
                    throw node.wrong("Fn::Equals takes two values");
                }
                yield resolve.apply(of.get(0))
                        .text()
                        .equals(resolve.apply(of.get(1)).text());
            }
            default -> throw node.wrong("the function " + name + " gives no condition");
        };
    }
}
