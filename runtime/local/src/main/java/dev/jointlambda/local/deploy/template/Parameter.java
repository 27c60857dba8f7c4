package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;
import java.util.List;
import java.util.Map;

/** The value of one parameter. */
final class Parameter {
    private Parameter() {}

    /**
     * A parameter's value.
     *
     * @param given what the deployer says
     * @throws dev.jointlambda.local.deploy.RefusedException if there is none, or it would be refused
     */
    static String value(String name, Node node, Map<String, String> given) {
        node.only(
                "Type",
                "Default",
                "Description",
                "NoEcho",
                "AllowedPattern",
                "AllowedValues",
                "ConstraintDescription",
                "MinLength",
                "MaxLength",
                "MinValue",
                "MaxValue",
                "Label",
                "AssociationProperty");
        String type = node.oneOf("Type", "", "String", "Number", "CommaDelimitedList", "Boolean");
        node.flag("NoEcho", false);
        String value = given.get(name);
        if (value == null) {
            if (!node.has("Default")) {
                throw node.wrong("the parameter has no default, and no value was given");
            }
            value = node.text("Default");
        }
        if (type.equals("Number") && !value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw node.wrong("its value is no number");
        }
        if (node.has("AllowedPattern") && !value.matches(node.text("AllowedPattern"))) {
            throw node.wrong("its value is not of the form " + node.text("AllowedPattern"));
        }
        List<String> allowed =
                node.list("AllowedValues").stream().map(Node::text).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw node.wrong("its value is not one of " + allowed);
        }
        int length = value.length();
        if (length < node.number("MinLength", 0, 0, Integer.MAX_VALUE)
                || length > node.number("MaxLength", Integer.MAX_VALUE, 0, Integer.MAX_VALUE)) {
            throw node.wrong("its value has " + length + " characters");
        }
        if (type.equals("Number")) {
            double number = Double.parseDouble(value);
            if (number < node.number("MinValue", Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE)
                    || number > node.number("MaxValue", Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
                throw node.wrong("its value is " + value + ", out of its range");
            }
        }
        return value;
    }
}
