package dev.jointlambda.packaging.aliyun;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the files say about the zip beside them, and how it is to be deployed.
 *
 * @param sha256 the zip's SHA-256, in hex
 * @param service the service of Function Compute 2.0 that the functions are still in; null for Function Compute 3.0
 * @param layer the layer that has the JDK, instead of the vendor's own; null for that one
 */
public record AliyunArtifact(
        String sha256, @Nullable String service, @Nullable String layer) {
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    private static final Pattern LAYER =
            Pattern.compile("acs:fc:[^:]+:[^:]+:layers/[A-Za-z0-9_-]+/versions/[1-9][0-9]*");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one has another form; says what to set
     */
    public AliyunArtifact {
        if (service != null && !SERVICE.matcher(service).matches()) {
            throw new IllegalArgumentException("aliyun.fc.service is \"" + service
                    + "\": set it to the name of the service of Function Compute 2.0 that has the functions");
        }
        if (layer != null && !LAYER.matcher(layer).matches()) {
            throw new IllegalArgumentException("aliyun.layer is \"" + layer
                    + "\": set it to a layer version that has a JDK, such as"
                    + " acs:fc:cn-hangzhou:official:layers/Java21/versions/2");
        }
    }

    /** On Function Compute 3.0, with the vendor's own JDK. */
    public static AliyunArtifact of(String sha256) {
        return new AliyunArtifact(sha256, null, null);
    }

    /** The same on functions that are in a service of Function Compute 2.0. */
    public AliyunArtifact inService(String service) {
        return new AliyunArtifact(sha256, service, layer);
    }

    /** The same with the JDK of another layer, {@code acs:fc:<region>:<account>:layers/<name>/versions/<number>}. */
    public AliyunArtifact withLayer(String layer) {
        return new AliyunArtifact(sha256, service, layer);
    }
}
