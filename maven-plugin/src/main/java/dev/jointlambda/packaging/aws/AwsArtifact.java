package dev.jointlambda.packaging.aws;

import java.util.regex.Pattern;

/**
 * The code that is deployed to AWS.
 *
 * @param zip the name of the zip, which stands beside the template
 * @param sha256 the SHA-256 of the zip, 64 hexadecimal digits: new code is a new version of each function
 */
public record AwsArtifact(String zip, String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what is no hash. */
    public AwsArtifact {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in hexadecimal digits");
        }
    }
}
