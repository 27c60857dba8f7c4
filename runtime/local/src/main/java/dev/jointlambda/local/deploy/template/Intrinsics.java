package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces a template's functions by what they give. */
final class Intrinsics {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    /** Stands for {@code AWS::NoValue} until whatever holds it leaves it out. */
    private static final Object NO_VALUE = new Object();

    private final References references;
    private final Predicate<String> conditions;
    private final Map<String, Node> mappings;

    /** What names stand for. */
    interface References {
        /** What {@code Ref} gives: a parameter's value, a pseudo parameter's, or a resource's. */
        String ref(Node at, String name);

        /** What {@code Fn::GetAtt} gives. */
        String attribute(Node at, String resource, String attribute);
    }

    Intrinsics(References references, Predicate<String> conditions, Map<String, Node> mappings) {
        this.references = references;
        this.conditions = conditions;
        this.mappings = mappings;
    }

    /** A value without functions. */
    Node resolve(Node node) {
        Object value = value(node);
        return Node.of(node.where(), value == NO_VALUE ? null : value);
    }

    private @Nullable Object value(Node node) {
        if (node.value() instanceof List) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Node each : node.elements()) {
                Object value = value(each);
                if (value != NO_VALUE) {
                    list.add(value);
                }
            }
            return list;
        }
        if (!(node.value() instanceof Map)) {
            return node.value();
        }
        Map<String, Node> fields = node.fields();
        if (fields.size() == 1) {
            String name = fields.keySet().iterator().next();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return function(name, node, fields.values().iterator().next());
            }
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        fields.forEach((name, each) -> {
            if (name.startsWith("Fn::")) {
                throw node.wrong("the function " + name + " stands among other keys");
            }
            Object value = value(each);
            if (value != NO_VALUE) {
                map.put(name, value);
            }
        });
        return map;
    }

    private @Nullable Object function(String name, Node node, Node argument) {
        return switch (name) {
            case "Ref" -> {
                String to = argument.text();
                yield to.equals("AWS::NoValue") || to.equals("ALIYUN::NoValue") ? NO_VALUE : references.ref(node, to);
            }
            case "Fn::GetAtt" -> {
                List<Node> of = two(node, argument);
                yield references.attribute(node, of.get(0).text(), of.get(1).text());
            }
            case "Fn::Sub" -> substituted(node, argument);
            case "Fn::Join" -> {
                List<Node> of = two(node, argument);
                yield resolve(of.get(1)).elements().stream()
                        .map(Node::text)
                        .collect(Collectors.joining(of.get(0).text()));
            }
            case "Fn::Split" -> {
                List<Node> of = two(node, argument);
                yield List.of(
                        resolve(of.get(1)).text().split(Pattern.quote(of.get(0).text()), -1));
            }
            case "Fn::Select" -> selected(node, argument);
            case "Fn::If" -> {
                List<Node> of = argument.elements();
                if (of.size() != 3) {
                    throw node.wrong("Fn::If takes a condition and two values");
                }
                yield value(of.get(conditions.test(of.get(0).text()) ? 1 : 2));
            }
            case "Fn::FindInMap" -> found(node, argument);
            default -> throw node.wrong("the function " + name + " is not known");
        };
    }

    private @Nullable Object selected(Node node, Node argument) {
        List<Node> of = two(node, argument);
        List<Node> from = resolve(of.get(1)).elements();
        int index = Node.of(node.where(), Map.of("index", resolve(of.get(0)).text()))
                .number("index", 0, 0, Integer.MAX_VALUE);
        if (index >= from.size()) {
            throw node.wrong("Fn::Select has no element " + index + " of " + from.size());
        }
        return from.get(index).value();
    }

    private @Nullable Object found(Node node, Node argument) {
        List<Node> of = argument.elements();
        Node map = of.size() == 3 ? mappings.get(of.get(0).text()) : null;
        if (map == null) {
            throw node.wrong("Fn::FindInMap takes a mapping and two keys");
        }
        return map.get(resolve(of.get(1)).text()).get(resolve(of.get(2)).text()).value();
    }

    private static List<Node> two(Node node, Node argument) {
        List<Node> of = argument.elements();
        if (of.size() != 2) {
            throw node.wrong("takes two arguments, not " + of.size());
        }
        return of;
    }

    private String substituted(Node node, Node argument) {
        String text;
        Map<String, String> own;
        if (argument.value() instanceof List) {
            List<Node> of = two(node, argument);
            text = of.get(0).text();
            own = resolve(of.get(1)).texts();
        } else {
            text = argument.text();
            own = Map.of();
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder done = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            String value;
            if (!matcher.group(1).isEmpty()) {
                value = "${" + name + "}";
            } else if (own.containsKey(name)) {
                value = String.valueOf(own.get(name));
            } else if (name.contains(".")) {
                value = references.attribute(
                        node, name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1));
            } else {
                value = references.ref(node, name);
            }
            matcher.appendReplacement(done, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(done).toString();
    }
}
