package dev.jointlambda.local.aws;

/**
 * The names of things in an account.
 *
 * @param region the region
 * @param account the account's id
 */
public record AwsNames(String region, String account) {
    /** The account that the local cloud is. */
    public static final AwsNames LOCAL = new AwsNames("eu-central-1", "000000000000");

    /** The full name of something in the region, as in {@code arn:aws:lambda:eu-central-1:000000000000:function:f}. */
    public String of(String service, String thing) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + thing;
    }

    /** The full name of a role or user, which belongs to no region. */
    public String identity(String thing) {
        return "arn:aws:iam::" + account + ":" + thing;
    }
}
