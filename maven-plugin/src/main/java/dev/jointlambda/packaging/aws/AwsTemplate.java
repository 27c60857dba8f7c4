package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.ref;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole template: one stack per project, with all its workflows. */
final class AwsTemplate {
    private final Deployment deployment;
    private final AwsArtifact artifact;
    private final LogicalIds ids;
    private final FunctionResources functions;

    AwsTemplate(Deployment deployment, AwsArtifact artifact) {
        this.deployment = deployment;
        this.artifact = artifact;
        this.ids = new LogicalIds(deployment);
        this.functions = new FunctionResources(deployment, artifact);
    }

    Map<String, Object> document() {
        String names = deployment.workflows().stream().map(WorkflowModel::queue).collect(Collectors.joining(", "));
        Entries document = Entries.of("AWSTemplateFormatVersion", "2010-09-09")
                .with("Description", "jointlambda: " + names + ", the part on AWS")
                .with("Parameters", new Parameters(deployment, artifact.fc2Service()).entries());
        return document.with("Resources", resources()).with("Outputs", outputs());
    }

    private Entries resources() {
        Entries resources = new Entries();
        resources.putAll(StateResources.of(deployment));
        if (deployment.crossesClouds()) {
            resources.putAll(new PeerResources(deployment).entries());
        }
        for (WorkflowModel workflow : deployment.workflows()) {
            Function sweeper = workflow.sweepers().get(Cloud.AWS);
            if (sweeper != null) {
                add(workflow, sweeper, resources);
            }
        }
        return resources;
    }

    private void add(WorkflowModel workflow, Function sweeper, Entries resources) {
        String id = ids.of(workflow);
        SweeperResources around = new SweeperResources(workflow, id, ids.of(workflow, WorkflowModel.SWEEPER));
        resources.putAll(around.queue(sweeper));
        StepRights rights = new StepRights(workflow, id);
        for (StepModel step : workflow.steps()) {
            Function function = step.functions().get(Cloud.AWS);
            if (function != null) {
                String logicalId = ids.of(workflow, step.name());
                resources.putAll(functions.step(workflow, step.name(), logicalId, function, rights.of(step)));
                resources.putAll(functions.retries(logicalId, id + "Failures"));
            }
        }
        String logicalId = ids.of(workflow, WorkflowModel.SWEEPER);
        resources.putAll(functions.step(workflow, WorkflowModel.SWEEPER, logicalId, sweeper, rights.ofSweeper()));
        resources.putAll(functions.noRetries(logicalId));
        resources.putAll(around.triggers());
        resources.put(id + ClientRights.ENDING, ClientRights.policy(workflow));
    }

    private Entries outputs() {
        Entries outputs = new Entries();
        outputs.put("Table", output("The table that keeps the rows", ref("StateTable")));
        outputs.put("Bucket", output("The bucket that keeps what is too large for a row", ref("ObjectBucket")));
        for (WorkflowModel workflow : deployment.workflows()) {
            if (workflow.clouds().contains(Cloud.AWS)) {
                outputs.put(
                        ids.of(workflow) + "FailureQueue",
                        output(
                                "Where events go that Lambda gives up: the sweeper takes them from there",
                                ref(ids.of(workflow) + "Failures")));
                outputs.put(
                        ids.of(workflow) + ClientRights.ENDING,
                        output(
                                "For whoever starts executions of " + workflow.queue() + " and reads their results",
                                ref(ids.of(workflow) + ClientRights.ENDING)));
            }
        }
        if (deployment.crossesClouds()) {
            outputs.put("PeerUser", output("As whom functions on Alibaba Cloud come here", ref("PeerUser")));
            outputs.put("Secret", output("What connect.sh fills", ref("PeerSecret")));
        }
        return outputs;
    }

    private static Entries output(String description, Object value) {
        return Entries.of("Description", description).with("Value", value);
    }
}
