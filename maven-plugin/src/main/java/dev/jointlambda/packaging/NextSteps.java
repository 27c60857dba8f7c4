package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.Set;
import java.util.stream.Collectors;

/** The README.txt beside the files: the commands that come next, as they are to be typed. */
final class NextSteps {
    private NextSteps() {}

    static String text(Deployment deployment) {
        Set<Cloud> clouds = deployment.clouds();
        StringBuilder text = new StringBuilder();
        text.append("Deploying ")
                .append(deployment.prefix())
                .append(": ")
                .append(deployment.workflows().stream().map(NextSteps::named).collect(Collectors.joining(", ")))
                .append(
                        "\n\nEach script checks first what it needs, shows what it will do, and asks; --yes does not ask.\n")
                .append("Run them in this folder, in this order:\n\n");
        int step = 1;
        for (Cloud cloud : clouds) {
            text.append("  ")
                    .append(step++)
                    .append(". ")
                    .append(Packaging.folder(cloud))
                    .append("/deploy.sh\n");
        }
        if (deployment.crossesClouds()) {
            text.append("  ").append(step).append(". ./connect.sh\n");
        }
        text.append('\n');
        for (Cloud cloud : clouds) {
            text.append(needs(cloud));
        }
        if (deployment.crossesClouds()) {
            text.append(
                    "connect.sh     lets the functions of each cloud reach the other: it puts keys of its own into the"
                            + " secret of each.\n");
        }
        text.append("\n*.svg, *.mmd   the workflows as pictures; *.json their models\n");
        return text.toString();
    }

    private static String named(WorkflowModel workflow) {
        return "workflow \"" + workflow.name() + "\" (" + workflow.className() + ")";
    }

    private static String needs(Cloud cloud) {
        return switch (cloud) {
            case AWS -> "aws/           for AWS Lambda; needs the AWS CLI, logged in (aws sts get-caller-identity)\n";
            case ALIYUN ->
                "aliyun/        for Function Compute; needs Node.js and Serverless Devs (npm install -g"
                        + " @serverless-devs/s), with\n               keys (s config add)\n";
        };
    }
}
