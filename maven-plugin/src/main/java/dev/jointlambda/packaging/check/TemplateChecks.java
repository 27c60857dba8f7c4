package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Parts.at;
import static dev.jointlambda.packaging.check.Parts.section;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Tagged;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a CloudFormation template against the deployment that it is for. What a finding says is a limit that the project
 * exceeds, or a fault of the generator.
 */
public final class TemplateChecks {
    private final Deployment deployment;
    private final String file;
    private final Map<String, Object> document;
    private final Map<String, Object> resources;
    private final Map<String, Object> unknown;
    private final List<Finding> findings = new ArrayList<>();
    private final Notes notes;
    private final AwsPolicies policies;

    private TemplateChecks(Deployment deployment, TextFile template) {
        this.deployment = deployment;
        this.file = template.name();
        this.document = Yaml.read(template.text());
        this.resources = section(document.get("Resources"));
        this.unknown = new LinkedHashMap<>(resources);
        this.notes = new Notes(file, "Resources", findings);
        this.policies = new AwsPolicies(resources);
    }

    /**
     * Checks a template.
     *
     * @param deployment what it is to deploy
     * @param template the template's text
     * @return what is wrong; empty if nothing is
     */
    public static List<Finding> of(Deployment deployment, TextFile template) {
        return of(deployment, template, null);
    }

    /**
     * Checks a template.
     *
     * @param deployment what it is to deploy
     * @param template the template's text
     * @param fc2Service the service of Function Compute 2.0 that the functions on Alibaba Cloud are in; null for 3.0
     * @return what is wrong; empty if nothing is
     */
    public static List<Finding> of(Deployment deployment, TextFile template, @Nullable String fc2Service) {
        TemplateChecks checks = new TemplateChecks(deployment, template);
        checks.check(template.text(), fc2Service);
        return List.copyOf(checks.findings);
    }

    private void check(String text, @Nullable String fc2Service) {
        Notes whole = new Notes(file, "", findings);
        new TemplateShape(deployment, fc2Service).check(document, whole);
        TemplateLimits.check(deployment, resources, text, whole);
        one("StateTable", AwsShapes.table());
        one("ObjectBucket", AwsShapes.bucket(deployment.retention().toDays() + 1));
        for (WorkflowModel workflow : deployment.workflows()) {
            if (workflow.clouds().contains(Cloud.AWS)) {
                workflow(workflow);
            }
        }
        if (deployment.crossesClouds()) {
            one("PeerSecret", AwsShapes.secret());
            one("PeerUser", AwsShapes.user());
            managed("PeerUser");
            policies.check("PeerUser", AwsNeeds.ofPeer(deployment.workflows()), notes.in("PeerUser"));
        }
        unknown.keySet().forEach(id -> notes.in(id).add("belongs to no function"));
        new References(section(document.get("Parameters")).keySet(), resources).check(document, whole);
    }

    private void workflow(WorkflowModel workflow) {
        String queue =
                named("AWS::SQS::Queue", "QueueName", "${Prefix}-" + workflow.queue() + "-failures", "", "QueueName");
        for (StepModel step : workflow.steps()) {
            Function function = step.functions().get(Cloud.AWS);
            if (function != null) {
                String id = function(workflow, step.name(), function, queue);
                policies.check(id + "Role", AwsNeeds.ofStep(workflow, step, id, queue), notes.in(id + "Role"));
            }
        }
        Function sweeper = workflow.sweepers().get(Cloud.AWS);
        if (sweeper != null) {
            String id = function(workflow, WorkflowModel.SWEEPER, sweeper, null);
            policies.check(id + "Role", AwsNeeds.ofSweeper(workflow, id, queue), notes.in(id + "Role"));
            AwsSweeperShapes shapes = new AwsSweeperShapes(workflow, id, queue);
            one(queue, shapes.queue(sweeper.timeout().toSeconds()));
            one(id + "Queue", shapes.mapping());
            one(id + "Timer", shapes.timer());
            one(id + "TimerPermission", shapes.permission());
            client(workflow, queue);
        }
    }

    /** @param queue the logical id of the workflow's queue, which begins as all of its ids do */
    private void client(WorkflowModel workflow, String queue) {
        String id = queue.replaceFirst("Failures$", "") + TemplateShape.CLIENT;
        one(id, AwsShapes.policy());
        policies.checkPolicy(id, AwsNeeds.ofClient(workflow), notes.in(id));
        if (!Tagged.of("Ref", id).equals(at(document.get("Outputs"), id, "Value"))) {
            new Notes(file, "Outputs", findings).in(id).add("must be the policy " + id);
        }
    }

    private String function(WorkflowModel workflow, String step, Function function, @Nullable String queue) {
        String id = named(
                "AWS::Lambda::Function",
                "FunctionName",
                "${Prefix}" + workflow.functionSuffix(step),
                "Function",
                "step \"" + step + "\" of the workflow \"" + workflow.name() + "\"");
        AwsFunctionShapes shapes = new AwsFunctionShapes(deployment, workflow, step, id);
        one(id + "Function", shapes.function(function));
        one(id + "Role", shapes.role());
        managed(id + "Role");
        one(id + "Logs", shapes.logs());
        Optional<String> version = resources.keySet().stream()
                .filter(each -> each.matches(Pattern.quote(id) + "Version[0-9a-f]{10}"))
                .findFirst();
        one(version.orElse(id + "Version"), shapes.version());
        one(id + "Alias", shapes.alias(version.orElse(id + "Version")));
        one(id + "Failed", shapes.failed(queue));
        return id;
    }

    /** The policies that an identity refers to. */
    private void managed(String identity) {
        if (at(resources.get(identity), "Properties", "ManagedPolicyArns") instanceof List<?> arns) {
            arns.forEach(arn -> one(String.valueOf(arn).replace("!Ref ", ""), AwsShapes.policy()));
        }
    }

    /** The logical id of the resource of a type with a name, without an ending. */
    private String named(String type, String property, String name, String ending, String what) {
        for (Map.Entry<String, Object> each : resources.entrySet()) {
            if (type.equals(at(each.getValue(), "Type"))
                    && Tagged.of("Sub", name).equals(at(each.getValue(), "Properties", property))
                    && each.getKey().endsWith(ending)) {
                return each.getKey().substring(0, each.getKey().length() - ending.length());
            }
        }
        notes.add("there is no " + type + " called " + name + " for " + what);
        return "Missing";
    }

    private void one(String id, Shape shape) {
        Object found = resources.get(id);
        unknown.remove(id);
        if (found == null) {
            notes.in(id).add("is missing");
        } else {
            shape.check(found, notes.in(id));
        }
    }
}
