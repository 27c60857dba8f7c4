package dev.jointlambda.packaging.aws;

import dev.jointlambda.packaging.text.Entries;
import dev.jointlambda.packaging.text.Tagged;
import java.util.ArrayList;
import java.util.List;

/** CloudFormation's functions and forms, as parts of a document. */
final class Cfn {
    private Cfn() {}

    /** The value of a parameter, or what identifies a resource. */
    static Tagged ref(String name) {
        return Tagged.of("Ref", name);
    }

    /** An attribute of a resource. */
    static Tagged att(String resource, String attribute) {
        return Tagged.of("GetAtt", resource + "." + attribute);
    }

    /** Text with parameters and attributes in it. */
    static Tagged sub(String text) {
        return Tagged.of("Sub", text);
    }

    /** An ARN in the stack's account and region. */
    static Tagged arn(String service, String resource) {
        return sub("arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + resource);
    }

    static Entries resource(String type, Entries properties) {
        return Entries.of("Type", type).with("Properties", properties);
    }

    /**
     * A resource that stays when the stack goes, or when it would be replaced: it has what executions stand on. It does not
     * stay if its very creation is rolled back, so that the next attempt finds its name free.
     */
    static Entries kept(String type, Entries properties) {
        return Entries.of("Type", type)
                .with("DeletionPolicy", "RetainExceptOnCreate")
                .with("UpdateReplacePolicy", "Retain")
                .with("Properties", properties);
    }

    static Entries policy(String description, List<Object> statements) {
        return resource(
                "AWS::IAM::ManagedPolicy",
                Entries.of("Description", description).with("PolicyDocument", Statement.document(statements)));
    }

    /** Tags, as pairs of key and value. */
    static List<Object> tags(String... pairs) {
        List<Object> tags = new ArrayList<>();
        tags.add(Entries.of("Key", "jointlambda:prefix").with("Value", ref("Prefix")));
        for (int i = 0; i < pairs.length; i += 2) {
            tags.add(Entries.of("Key", pairs[i]).with("Value", pairs[i + 1]));
        }
        return tags;
    }
}
