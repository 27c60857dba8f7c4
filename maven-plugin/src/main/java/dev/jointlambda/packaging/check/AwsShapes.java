package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.text;
import static dev.jointlambda.packaging.check.Shape.words;

import dev.jointlambda.packaging.check.Shape.MapShape;
import dev.jointlambda.packaging.text.Tagged;
import java.util.ArrayList;
import java.util.List;

/** What resources that do not belong to one function look like: what the runtime relies on, and no more. */
final class AwsShapes {
    private AwsShapes() {}

    static Shape ref(String name) {
        return exactly(Tagged.of("Ref", name));
    }

    static Shape att(String resource, String attribute) {
        return exactly(Tagged.of("GetAtt", resource + "." + attribute));
    }

    static Shape sub(String text) {
        return exactly(Tagged.of("Sub", text));
    }

    static Shape tags(String... pairs) {
        List<Shape> tags = new ArrayList<>();
        tags.add(map().with("Key", exactly("jointlambda:prefix")).with("Value", ref("Prefix")));
        for (int i = 0; i < pairs.length; i += 2) {
            tags.add(map().with("Key", exactly(pairs[i])).with("Value", exactly(pairs[i + 1])));
        }
        return listOf(tags);
    }

    static MapShape resource(String type, Shape properties) {
        return map().with("Type", exactly(type)).with("Properties", properties);
    }

    private static MapShape kept(String type, Shape properties) {
        return resource(type, properties)
                .with("DeletionPolicy", exactly("RetainExceptOnCreate"))
                .with("UpdateReplacePolicy", exactly("Retain"));
    }

    static Shape table() {
        Shape attributes = listOf(List.of(
                map().with("AttributeName", exactly("pk")).with("AttributeType", exactly("S")),
                map().with("AttributeName", exactly("sk")).with("AttributeType", exactly("S"))));
        Shape keys = listOf(List.of(
                map().with("AttributeName", exactly("pk")).with("KeyType", exactly("HASH")),
                map().with("AttributeName", exactly("sk")).with("KeyType", exactly("RANGE"))));
        return kept(
                "AWS::DynamoDB::Table",
                map().with("TableName", ref("Prefix"))
                        .with("BillingMode", exactly("PAY_PER_REQUEST"))
                        .with("AttributeDefinitions", attributes)
                        .with("KeySchema", keys)
                        .with(
                                "TimeToLiveSpecification",
                                map().with("AttributeName", exactly("expires")).with("Enabled", exactly(true)))
                        .with(
                                "PointInTimeRecoverySpecification",
                                map().with("PointInTimeRecoveryEnabled", exactly(true)))
                        .with("SSESpecification", map().with("SSEEnabled", exactly(true)))
                        .with("Tags", tags()));
    }

    /** @param days how long objects are kept: longer than the rows that refer to them */
    static Shape bucket(long days) {
        Shape encryption = map().with(
                        "ServerSideEncryptionConfiguration",
                        listOf(List.of(map().with(
                                        "ServerSideEncryptionByDefault",
                                        map().with("SSEAlgorithm", exactly("AES256"))))));
        Shape rule = map().with("Id", text("[a-z]+"))
                .with("Status", exactly("Enabled"))
                .with("ExpirationInDays", exactly((int) days))
                .with("AbortIncompleteMultipartUpload", map().with("DaysAfterInitiation", number("1", "7", "1")));
        return kept(
                "AWS::S3::Bucket",
                map().with("BucketName", sub("${BucketPrefix}-${AWS::AccountId}-${AWS::Region}"))
                        .with("BucketEncryption", encryption)
                        .with(
                                "PublicAccessBlockConfiguration",
                                map().with("BlockPublicAcls", exactly(true))
                                        .with("BlockPublicPolicy", exactly(true))
                                        .with("IgnorePublicAcls", exactly(true))
                                        .with("RestrictPublicBuckets", exactly(true)))
                        .with(
                                "OwnershipControls",
                                map().with(
                                                "Rules",
                                                listOf(List.of(map().with(
                                                                "ObjectOwnership", exactly("BucketOwnerEnforced"))))))
                        .with("LifecycleConfiguration", map().with("Rules", listOf(List.of(rule))))
                        .with("Tags", tags()));
    }

    static Shape secret() {
        return resource(
                "AWS::SecretsManager::Secret",
                map().with("Name", ref("Prefix"))
                        .with("Description", words())
                        .with("SecretString", ref("PeerSecretValue"))
                        .with("Tags", tags()));
    }

    static Shape policy() {
        return resource(
                "AWS::IAM::ManagedPolicy",
                map().with("Description", words()).with("PolicyDocument", AwsPolicies.DOCUMENT));
    }

    static Shape user() {
        return resource(
                "AWS::IAM::User",
                map().with("UserName", sub("${Prefix}-peer"))
                        .with("ManagedPolicyArns", listOf((Shape) (value, notes) -> {}))
                        .with("Tags", tags()));
    }
}
