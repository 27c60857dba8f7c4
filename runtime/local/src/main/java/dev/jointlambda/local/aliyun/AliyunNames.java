package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aws.S3Endpoint;

/**
 * The names of things in an account.
 *
 * @param region the region
 * @param account the account's id
 */
public record AliyunNames(String region, String account) {
    /** The account that the local cloud is. */
    public static final AliyunNames LOCAL = new AliyunNames("cn-hangzhou", "1000000000000001");

    /** The full name of something in the region, as in {@code acs:fc:cn-hangzhou:1000000000000001:functions/f}. */
    public String of(String service, String thing) {
        return "acs:" + service + ":" + region + ":" + account + ":" + thing;
    }

    /** Buckets whose objects have such names. */
    public static S3Endpoint buckets(Identities identities) {
        return S3Endpoint.create(
                identities,
                (bucket, object) -> LOCAL.of("oss", object.isEmpty() ? bucket : bucket + "/" + object),
                "oss");
    }

    /** The full name of a role or user, which belongs to no region. */
    public String identity(String thing) {
        return "acs:ram::" + account + ":" + thing;
    }
}
