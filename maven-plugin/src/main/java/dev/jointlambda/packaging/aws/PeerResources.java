package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.ref;
import static dev.jointlambda.packaging.aws.Cfn.sub;
import static dev.jointlambda.packaging.aws.Cfn.tags;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import java.util.ArrayList;
import java.util.List;

/** What a deployment on both clouds needs besides: the secret, and the user that functions on Alibaba Cloud act as. */
final class PeerResources {
    /** What changes a version, besides the code: these stand in the functions' variables. */
    static final String DESCRIPTION =
            ", peer ${AliyunAccount} ${AliyunRegion} ${AliyunInstance} ${AliyunTable} ${AliyunFc} ${AliyunFcService}";

    private final List<WorkflowModel> workflows;

    PeerResources(Deployment deployment) {
        this.workflows = deployment.workflows().stream()
                .filter(workflow -> workflow.clouds().size() > 1)
                .toList();
    }

    static Entries variables(Entries variables) {
        return variables
                .with("JOINTLAMBDA_SECRET", ref("Prefix"))
                .with("JOINTLAMBDA_ALIYUN_REGION", ref("AliyunRegion"))
                .with("JOINTLAMBDA_ALIYUN_ACCOUNT", ref("AliyunAccount"))
                .with("JOINTLAMBDA_ALIYUN_INSTANCE", ref("AliyunInstance"))
                .with("JOINTLAMBDA_ALIYUN_TABLE", ref("AliyunTable"))
                .with("JOINTLAMBDA_ALIYUN_BUCKET", sub("${BucketPrefix}-${AliyunAccount}-${AliyunRegion}"))
                .with("JOINTLAMBDA_ALIYUN_FC", ref("AliyunFc"))
                .with("JOINTLAMBDA_ALIYUN_FC_SERVICE", ref("AliyunFcService"));
    }

    Entries entries() {
        Entries all = Entries.of("PeerSecret", secret());
        all.put("PeerStatePolicy", Cfn.policy("Rows and objects, for functions on Alibaba Cloud", state()));
        List<Object> policies = new ArrayList<>(List.of(ref("PeerStatePolicy")));
        int number = 0;
        for (Object part : Statement.invokeInParts("Steps", suffixes())) {
            String id = "PeerInvokePolicy" + ++number;
            all.put(id, Cfn.policy("Functions, for functions on Alibaba Cloud", List.of(part)));
            policies.add(ref(id));
        }
        return all.with(
                "PeerUser",
                Cfn.resource(
                        "AWS::IAM::User",
                        Entries.of("UserName", sub("${Prefix}-peer"))
                                .with("ManagedPolicyArns", policies)
                                .with("Tags", tags())));
    }

    private static Entries secret() {
        return Cfn.resource(
                "AWS::SecretsManager::Secret",
                Entries.of("Name", ref("Prefix"))
                        .with("Description", "Signing keys, and the access key for Alibaba Cloud; filled by connect.sh")
                        .with("SecretString", ref("PeerSecretValue"))
                        .with("Tags", tags()));
    }

    /** What any function on Alibaba Cloud may have to do here: as a step, and as a sweeper that stands in. */
    private List<Object> state() {
        List<Object> rights = new ArrayList<>();
        rights.add(Statement.rows(
                "Rows",
                List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
                workflows.stream().map(each -> each.name() + "/*").distinct().toList()));
        List<String> open = workflows.stream()
                .filter(each -> each.home() == Cloud.AWS)
                .map(each -> "open#" + each.queue() + "#*")
                .toList();
        if (!open.isEmpty()) {
            rights.add(Statement.rows(
                    "OpenExecutions", List.of("dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:Query"), open));
        }
        rights.add(Statement.objects(
                List.of("s3:GetObject", "s3:PutObject"),
                workflows.stream().map(WorkflowModel::name).distinct().toList()));
        return rights;
    }

    private List<String> suffixes() {
        List<String> suffixes = new ArrayList<>();
        for (WorkflowModel workflow : workflows) {
            for (StepModel step : workflow.steps()) {
                if (step.clouds().contains(Cloud.AWS)) {
                    suffixes.add(workflow.functionSuffix(step.name()));
                }
            }
        }
        return suffixes;
    }
}
