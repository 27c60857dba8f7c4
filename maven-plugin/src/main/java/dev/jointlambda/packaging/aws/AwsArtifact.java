package dev.jointlambda.packaging.aws;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code that is deployed to AWS.
 *
 * @param zip the name of the zip, which stands beside the template
 * @param sha256 the SHA-256 of the zip, 64 hexadecimal digits: new code is a new version of each function
 * @param fc2Service the service of Function Compute 2.0 that the functions on Alibaba Cloud are in; null for 3.0
 */
public record AwsArtifact(
        String zip, String sha256, @Nullable String fc2Service) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** With functions on Function Compute 3.0, if there are any. */
    public AwsArtifact(String zip, String sha256) {
        this(zip, sha256, null);
    }

    /** Refuses what is no hash. */
    public AwsArtifact {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in hexadecimal digits");
        }
    }
}
