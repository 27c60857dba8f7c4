package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.Cloud;

/**
 * What differs in generated code from cloud to cloud. Both have the same method to implement,
 * {@code handleRequest(InputStream, OutputStream, Context)}, on types of their own.
 */
enum CloudEmitter {
    AWS(
            "Aws",
            "AWS",
            "AWS Lambda",
            ClassName.get("com.amazonaws.services.lambda.runtime", "RequestStreamHandler"),
            ClassName.get("com.amazonaws.services.lambda.runtime", "Context"),
            ClassName.get("dev.jointlambda.aws", "AwsCloud")),
    ALIYUN(
            "Aliyun",
            "Aliyun",
            "Function Compute",
            ClassName.get("com.aliyun.fc.runtime", "StreamRequestHandler"),
            ClassName.get("com.aliyun.fc.runtime", "Context"),
            ClassName.get("dev.jointlambda.aliyun", "AliyunCloud"));

    private final String suffix;
    private final String shortName;
    private final String service;
    private final ClassName handler;
    private final ClassName context;
    private final ClassName binding;

    CloudEmitter(
            String suffix, String shortName, String service, ClassName handler, ClassName context, ClassName binding) {
        this.suffix = suffix;
        this.shortName = shortName;
        this.service = service;
        this.handler = handler;
        this.context = context;
        this.binding = binding;
    }

    static CloudEmitter of(Cloud cloud) {
        return switch (cloud) {
            case AWS -> AWS;
            case ALIYUN -> ALIYUN;
        };
    }

    /** The constant of the enum {@code Cloud}; a file that uses it imports it statically. */
    CodeBlock constant() {
        return CodeBlock.of("$T." + name(), EmitterTypes.CLOUD);
    }

    /** How names of generated classes end. */
    String suffix() {
        return suffix;
    }

    /** The cloud in a sentence. */
    String shortName() {
        return shortName;
    }

    /** Its function service in a sentence. */
    String service() {
        return service;
    }

    /** What a handler implements there. */
    ClassName handler() {
        return handler;
    }

    /** What it is told about an invocation there. */
    ClassName context() {
        return context;
    }

    /** The class of the runtime that binds to it. */
    ClassName binding() {
        return binding;
    }
}
