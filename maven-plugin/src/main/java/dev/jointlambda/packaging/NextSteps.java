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
                .append("\n\nIn this folder, in a POSIX shell with values of your own:\n\n");
        settings(clouds, deployment.crossesClouds(), text);
        text.append('\n');
        for (Cloud cloud : clouds) {
            text.append("  ").append(command(cloud)).append('\n');
        }
        if (deployment.crossesClouds()) {
            text.append("  ./connect.sh\n");
        }
        text.append(
                "\nEach script checks first what it needs, shows what it will do, and asks. --yes does not ask; --help says"
                        + " more.\n\n");
        for (Cloud cloud : clouds) {
            text.append(needs(cloud));
        }
        if (deployment.crossesClouds()) {
            text.append(
                    "connect.sh     lets the functions of each cloud into the other; needs the AWS CLI, the Alibaba Cloud CLI (aliyun configure) and openssl\n");
        }
        text.append("*.svg, *.mmd   the workflows as pictures; *.json their models\n");
        return text.toString();
    }

    private static void settings(Set<Cloud> clouds, boolean connected, StringBuilder text) {
        if (clouds.contains(Cloud.AWS)) {
            text.append("  export AWS_REGION=eu-central-1\n");
            text.append("  export JOINTLAMBDA_CODE_BUCKET=<a bucket of yours in that region>\n");
        }
        if (clouds.contains(Cloud.ALIYUN)) {
            text.append("  export ALIYUN_REGION=cn-hangzhou\n");
            text.append("  export ALIYUN_ACCOUNT_ID=<the number of your account>\n");
        }
        if (connected) {
            text.append("  export AWS_ACCOUNT_ID=<the number of your account>\n");
        }
    }

    private static String named(WorkflowModel workflow) {
        return "workflow \"" + workflow.name() + "\" (" + workflow.className() + ")";
    }

    private static String command(Cloud cloud) {
        return Packaging.folder(cloud) + "/deploy.sh";
    }

    private static String needs(Cloud cloud) {
        return switch (cloud) {
            case AWS -> "aws/           needs the AWS CLI, logged in: aws sts get-caller-identity\n";
            case ALIYUN ->
                "aliyun/        needs Serverless Devs: npm install -g @serverless-devs/s, and: s config add\n";
        };
    }
}
