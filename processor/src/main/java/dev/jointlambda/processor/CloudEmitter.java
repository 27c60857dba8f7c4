package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.Cloud;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs in generated code from cloud to cloud. Both have the same method to implement,
 * {@code handleRequest(InputStream, OutputStream, Context)}, on types of their own.
 *
 * @param cloud the cloud
 * @param suffix how names of generated classes end
 * @param shortName the cloud in a sentence
 * @param service its function service in a sentence
 * @param handler what a handler implements there
 * @param context what it is told about an invocation there
 * @param binding the class of the runtime that binds to it
 * @param snapshots the class of the runtime that prepares a function for a snapshot; null where none is taken
 */
record CloudEmitter(
        Cloud cloud,
        String suffix,
        String shortName,
        String service,
        ClassName handler,
        ClassName context,
        ClassName binding,
        @Nullable ClassName snapshots) {
    private static final CloudEmitter AWS = new CloudEmitter(
            Cloud.AWS,
            "Aws",
            "AWS",
            "AWS Lambda",
            ClassName.get("com.amazonaws.services.lambda.runtime", "RequestStreamHandler"),
            ClassName.get("com.amazonaws.services.lambda.runtime", "Context"),
            ClassName.get("dev.jointlambda.aws", "AwsCloud"),
            ClassName.get("dev.jointlambda.aws", "SnapStart"));

    private static final CloudEmitter ALIYUN = new CloudEmitter(
            Cloud.ALIYUN,
            "Aliyun",
            "Aliyun",
            "Function Compute",
            ClassName.get("com.aliyun.fc.runtime", "StreamRequestHandler"),
            ClassName.get("com.aliyun.fc.runtime", "Context"),
            ClassName.get("dev.jointlambda.aliyun", "AliyunCloud"),
            null);

    static CloudEmitter of(Cloud cloud) {
        return switch (cloud) {
            case AWS -> AWS;
            case ALIYUN -> ALIYUN;
        };
    }

    /**
     * The expression that binds a deployed function to it and its peers.
     *
     * @param used every cloud that the workflow uses
     */
    CodeBlock fromEnvironment(Set<Cloud> used) {
        CodeBlock peers = used.stream()
                .filter(other -> other != cloud)
                .map(other -> CodeBlock.of("$T.peer()", of(other).binding()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.fromEnvironment($L)", binding, peers);
    }

    /** What every function implements, for clouds that run it in their own process. */
    ClassName function() {
        return snapshots == null ? EmitterTypes.STEP_FUNCTION : EmitterTypes.REHEARSED;
    }

    /** The constant of the enum {@link Cloud}; a file that uses it imports it statically. */
    CodeBlock constant() {
        return CodeBlock.of("$T." + cloud, EmitterTypes.CLOUD);
    }
}
