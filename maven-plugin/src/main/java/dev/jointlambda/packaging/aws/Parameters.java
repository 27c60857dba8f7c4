package dev.jointlambda.packaging.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.aliyun.AliyunNames;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deployer may set. */
final class Parameters {
    private static final int NAME_LIMIT = 64;
    private static final int PREFIX_LIMIT = 32;
    private static final int PREFIX_SHORTEST = 3;
    /** With an account and a region behind it, a bucket has at most 63 characters. */
    private static final int BUCKET_PREFIX_LIMIT = 32;

    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final Deployment deployment;
    private final @Nullable String fc2Service;

    /** @param fc2Service the service of Function Compute 2.0 that has the functions there; null for 3.0 */
    Parameters(Deployment deployment, @Nullable String fc2Service) {
        this.deployment = deployment;
        this.fc2Service = fc2Service;
    }

    Entries entries() {
        String prefix = deployment.prefix();
        Entries all = new Entries();
        all.put(
                "Prefix",
                text("What the names of functions, the table and the secret start with", prefix)
                        .with("AllowedPattern", "[A-Za-z][A-Za-z0-9_-]*")
                        .with("MinLength", PREFIX_SHORTEST)
                        .with("MaxLength", longestPrefix()));
        all.put(
                "BucketPrefix",
                text("What the names of buckets start with, on every cloud", AliyunNames.bucket(prefix))
                        .with("AllowedPattern", "[a-z0-9][a-z0-9-]*")
                        .with("MaxLength", BUCKET_PREFIX_LIMIT));
        all.put(
                "LogRetentionDays",
                Entries.of("Type", "Number")
                        .with("Description", "How many days logs are kept")
                        .with("Default", 14)
                        .with("AllowedValues", RETENTION_DAYS));
        if (deployment.crossesClouds()) {
            peer(all, prefix);
        }
        return all;
    }

    private void peer(Entries all, String prefix) {
        all.put(
                "AliyunRegion",
                Entries.of("Type", "String")
                        .with("Description", "The region on Alibaba Cloud, such as cn-hangzhou")
                        .with("AllowedPattern", "[a-z]{2}-[a-z0-9-]+"));
        all.put(
                "AliyunAccount",
                Entries.of("Type", "String")
                        .with("Description", "The id of the account on Alibaba Cloud")
                        .with("AllowedPattern", "[0-9]{1,32}"));
        all.put(
                "AliyunInstance",
                text("The Tablestore instance on Alibaba Cloud", AliyunNames.instance(prefix))
                        .with("AllowedPattern", "[a-z][a-z0-9-]{1,14}[a-z0-9]"));
        all.put(
                "AliyunTable",
                text("The Tablestore table on Alibaba Cloud", AliyunNames.table(prefix))
                        .with("AllowedPattern", "[A-Za-z_][A-Za-z0-9_]*"));
        all.put(
                "AliyunFc",
                text(
                                "The API of the functions on Alibaba Cloud; 2.0 while they are in a service",
                                fc2Service == null ? "3.0" : "2.0")
                        .with("AllowedValues", List.of("3.0", "2.0")));
        all.put(
                "AliyunFcService",
                text("The service that has the functions, for the API 2.0", fc2Service == null ? "" : fc2Service));
        all.put(
                "PeerSecretValue",
                text("What the secret holds at first; connect.sh fills it", "{}")
                        .with("NoEcho", true));
    }

    private static Entries text(String description, String unlessSet) {
        return Entries.of("Type", "String").with("Description", description).with("Default", unlessSet);
    }

    /** So that the longest name of a function is no longer than Lambda takes. */
    private int longestPrefix() {
        int longest = PREFIX_LIMIT;
        for (WorkflowModel workflow : deployment.workflows()) {
            if (!workflow.clouds().contains(Cloud.AWS)) {
                continue;
            }
            longest = Math.min(longest, room(workflow, WorkflowModel.SWEEPER));
            for (StepModel step : workflow.steps()) {
                longest = Math.min(longest, room(workflow, step.name()));
            }
        }
        return longest;
    }

    private static int room(WorkflowModel workflow, String step) {
        return NAME_LIMIT - workflow.functionSuffix(step).length();
    }
}
