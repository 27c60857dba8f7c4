package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.ref;
import static dev.jointlambda.packaging.aws.Cfn.sub;
import static dev.jointlambda.packaging.aws.Cfn.tags;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.Entries;
import java.util.List;

/** The table and the bucket. They stay when the stack goes: executions may be under way. */
final class StateResources {
    private StateResources() {}

    static Entries of(Deployment deployment) {
        return Entries.of("StateTable", table()).with("ObjectBucket", bucket(deployment));
    }

    private static Entries table() {
        return Cfn.kept(
                "AWS::DynamoDB::Table",
                Entries.of("TableName", ref("Prefix"))
                        .with("BillingMode", "PAY_PER_REQUEST")
                        .with("AttributeDefinitions", List.of(attribute("pk"), attribute("sk")))
                        .with("KeySchema", List.of(key("pk", "HASH"), key("sk", "RANGE")))
                        .with(
                                "TimeToLiveSpecification",
                                Entries.of("AttributeName", "expires").with("Enabled", true))
                        .with("PointInTimeRecoverySpecification", Entries.of("PointInTimeRecoveryEnabled", true))
                        .with("SSESpecification", Entries.of("SSEEnabled", true))
                        .with("Tags", tags()));
    }

    private static Entries attribute(String name) {
        return Entries.of("AttributeName", name).with("AttributeType", "S");
    }

    private static Entries key(String name, String type) {
        return Entries.of("AttributeName", name).with("KeyType", type);
    }

    private static Entries bucket(Deployment deployment) {
        Entries encryption = Entries.of(
                "ServerSideEncryptionConfiguration",
                List.of(Entries.of("ServerSideEncryptionByDefault", Entries.of("SSEAlgorithm", "AES256"))));
        // A day longer than the rows that refer to them.
        Entries expiry = Entries.of("Id", "expire")
                .with("Status", "Enabled")
                .with("ExpirationInDays", deployment.retention().toDays() + 1)
                .with("AbortIncompleteMultipartUpload", Entries.of("DaysAfterInitiation", 1));
        return Cfn.kept(
                "AWS::S3::Bucket",
                Entries.of("BucketName", sub("${BucketPrefix}-${AWS::AccountId}-${AWS::Region}"))
                        .with("BucketEncryption", encryption)
                        .with(
                                "PublicAccessBlockConfiguration",
                                Entries.of("BlockPublicAcls", true)
                                        .with("BlockPublicPolicy", true)
                                        .with("IgnorePublicAcls", true)
                                        .with("RestrictPublicBuckets", true))
                        .with(
                                "OwnershipControls",
                                Entries.of("Rules", List.of(Entries.of("ObjectOwnership", "BucketOwnerEnforced"))))
                        .with("LifecycleConfiguration", Entries.of("Rules", List.of(expiry)))
                        .with("Tags", tags()));
    }
}
