package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;

import dev.jointlambda.packaging.text.Tagged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every reference leads to something that is there, and to an attribute that it has. */
final class References {
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> PSEUDO = Set.of("AWS::Partition", "AWS::Region", "AWS::AccountId");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "AWS::DynamoDB::Table", "Arn",
            "AWS::S3::Bucket", "Arn",
            "AWS::SQS::Queue", "Arn",
            "AWS::IAM::Role", "Arn",
            "AWS::Logs::LogGroup", "Arn",
            "AWS::Lambda::Version", "Version",
            "AWS::Events::Rule", "Arn");

    private final Set<String> parameters;
    private final Map<String, Object> resources;

    References(Set<String> parameters, Map<String, Object> resources) {
        this.parameters = parameters;
        this.resources = resources;
    }

    void check(Object value, Notes notes) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> check(each, notes.in(String.valueOf(key))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), notes.in(String.valueOf(i)));
            }
        } else if (value instanceof Tagged tagged) {
            String text = String.valueOf(tagged.value());
            switch (tagged.tag()) {
                case "Ref" -> named(text, notes);
                case "GetAtt" -> attribute(text, notes);
                case "Sub" -> inText(text, notes);
                default -> notes.add("!" + tagged.tag() + " is not used here");
            }
        }
    }

    private void inText(String text, Notes notes) {
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.indexOf('.') >= 0) {
                attribute(name, notes);
            } else {
                named(name, notes);
            }
        }
    }

    private void named(String name, Notes notes) {
        if (!parameters.contains(name) && !resources.containsKey(name) && !PSEUDO.contains(name)) {
            notes.add("there is no parameter and no resource " + name);
        }
    }

    private void attribute(String text, Notes notes) {
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        Object type = at(resources.get(name), "Type");
        if (!resources.containsKey(name)) {
            notes.add("there is no resource " + name);
        } else if (dot < 0 || !text.substring(dot + 1).equals(ATTRIBUTES.get(String.valueOf(type)))) {
            notes.add(type + " has no attribute that is called so: " + text);
        }
    }
}
