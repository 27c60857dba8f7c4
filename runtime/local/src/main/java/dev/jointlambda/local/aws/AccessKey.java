package dev.jointlambda.local.aws;

/**
 * The key that requests to a local endpoint must be signed with.
 *
 * @param id its id
 * @param secret its secret; never printed
 */
public record AccessKey(String id, String secret) {
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
