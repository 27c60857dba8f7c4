package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.text;
import static dev.jointlambda.packaging.check.Shape.words;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.check.Shape.MapShape;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.Tagged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template looks like around its resources. */
final class TemplateShape {
    /** What the id of a workflow's policy for clients ends with, and that of its output. */
    static final String CLIENT = "ClientPolicy";

    private static final String FAILURES = "FailureQueue";

    private final Deployment deployment;
    private final @Nullable String fc2Service;

    /** @param fc2Service the service of Function Compute 2.0 that has the functions there; null for 3.0 */
    TemplateShape(Deployment deployment, @Nullable String fc2Service) {
        this.deployment = deployment;
        this.fc2Service = fc2Service;
    }

    void check(Object document, Notes notes) {
        map().with("AWSTemplateFormatVersion", exactly("2010-09-09"))
                .with("Description", text(".{1,1024}"))
                .with("Parameters", parameters())
                .with("Resources", (value, within) -> {})
                .with("Outputs", outputs())
                .check(document, notes);
    }

    private MapShape parameters() {
        String prefix = deployment.prefix();
        MapShape all = map().with(
                        "Prefix",
                        parameter("String")
                                .with("Default", exactly(prefix))
                                .with("AllowedPattern", exactly("[A-Za-z][A-Za-z0-9_-]*"))
                                .with("MinLength", exactly(3))
                                .with("MaxLength", number("" + Math.max(3, prefix.length()), "32", "1")))
                .with(
                        "BucketPrefix",
                        parameter("String")
                                .with("Default", text("[a-z0-9][a-z0-9-]{0,31}"))
                                .with("AllowedPattern", exactly("[a-z0-9][a-z0-9-]*"))
                                .with("MaxLength", exactly(32)))
                .with(
                        "LogRetentionDays",
                        parameter("Number")
                                .with("Default", number("1", "3653", "1"))
                                .with("AllowedValues", listOf(number("1", "3653", "1"))));
        if (deployment.crossesClouds()) {
            peer(all);
        }
        return all;
    }

    private void peer(MapShape all) {
        all.with("AliyunRegion", parameter("String").with("AllowedPattern", exactly("[a-z]{2}-[a-z0-9-]+")))
                .with("AliyunAccount", parameter("String").with("AllowedPattern", exactly("[0-9]{1,32}")))
                .with(
                        "AliyunInstance",
                        parameter("String")
                                .with("Default", text("[a-z][a-z0-9-]{1,14}[a-z0-9]"))
                                .with("AllowedPattern", exactly("[a-z][a-z0-9-]{1,14}[a-z0-9]")))
                .with(
                        "AliyunTable",
                        parameter("String")
                                .with("Default", text("[A-Za-z_][A-Za-z0-9_]*"))
                                .with("AllowedPattern", exactly("[A-Za-z_][A-Za-z0-9_]*")))
                .with(
                        "AliyunFc",
                        parameter("String")
                                .with("Default", exactly(fc2Service == null ? "3.0" : "2.0"))
                                .with("AllowedValues", listOf(text("[23]\\.0"))))
                .with(
                        "AliyunFcService",
                        parameter("String").with("Default", exactly(fc2Service == null ? "" : fc2Service)))
                .with(
                        "PeerSecretValue",
                        parameter("String").with("Default", exactly("{}")).with("NoEcho", exactly(true)));
    }

    private static MapShape parameter(String type) {
        return map().with("Type", exactly(type)).with("Description", words());
    }

    private Shape outputs() {
        MapShape outputs = map().with("Table", output()).with("Bucket", output());
        if (deployment.crossesClouds()) {
            outputs.with("PeerUser", output()).with("Secret", output());
        }
        long workflows = deployment.workflows().stream()
                .filter(workflow -> workflow.clouds().contains(Cloud.AWS))
                .count();
        return (value, notes) -> {
            Map<String, Object> others = Parts.section(value);
            for (String ending : List.of(FAILURES, CLIENT)) {
                Map<String, Object> these = Parts.section(value);
                these.keySet().removeIf(key -> !key.endsWith(ending));
                others.keySet().removeAll(these.keySet());
                these.forEach((key, each) -> output().check(each, notes.in(key)));
                if (these.size() != workflows) {
                    notes.add("must have " + workflows + " called ..." + ending + ", but has " + these.size());
                }
            }
            outputs.check(others, notes);
        };
    }

    private static MapShape output() {
        return map().with("Description", words()).with("Value", (value, notes) -> {
            if (!(value instanceof Tagged)) {
                notes.add("must be a reference, but is " + value);
            }
        });
    }
}
