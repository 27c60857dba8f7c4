package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;

/** The types that generated code names. A test holds every one of them against the runtime. */
final class EmitterTypes {
    private static final String RUNTIME = "dev.jointlambda.runtime";

    static final ClassName CAUGHT = ClassName.get(RUNTIME, "Caught");
    static final ClassName CLOUD = ClassName.get("dev.jointlambda", "Cloud");
    static final ClassName CLOUD_BINDING = ClassName.get(RUNTIME + ".spi", "CloudBinding");
    static final ClassName COMMITTED = ClassName.get(RUNTIME, "Committed");
    static final ClassName DELIVERY = ClassName.get(RUNTIME, "Delivery");
    static final ClassName EDGE = ClassName.get(RUNTIME, "Edge");
    static final ClassName EXECUTION = ClassName.get(RUNTIME, "Execution");
    static final ClassName EXECUTION_ABSENT = ClassName.get(RUNTIME, "ExecutionAbsentException");
    static final ClassName FED = ClassName.get(RUNTIME, "Fed");
    static final ClassName INVOCATION = ClassName.get(RUNTIME, "Invocation");
    static final ClassName JSON_CODECS = ClassName.get(RUNTIME + ".json", "JsonCodecs");
    static final ClassName REHEARSED = ClassName.get(RUNTIME, "Rehearsed");
    static final ClassName STEP_CONTEXT = ClassName.get("dev.jointlambda", "StepContext");
    static final ClassName STEP_FAILURE = ClassName.get("dev.jointlambda", "StepFailure");
    static final ClassName STEP_FUNCTION = ClassName.get(RUNTIME, "StepFunction");
    static final ClassName STEP_RUNTIME = ClassName.get(RUNTIME, "StepRuntime");
    static final ClassName STORE_EXCEPTION = ClassName.get(RUNTIME + ".spi", "StoreException");
    static final ClassName SWEEPER = ClassName.get(RUNTIME, "Sweeper");
    static final ClassName WORKFLOW_CLIENT = ClassName.get(RUNTIME, "WorkflowClient");
    static final ClassName WORKFLOW_FUNCTIONS = ClassName.get(RUNTIME, "WorkflowFunctions");
    static final ClassName WORKFLOW_MODEL = ClassName.get(RUNTIME, "WorkflowModel");
    static final ClassName STEP_MODEL = WORKFLOW_MODEL.nestedClass("StepModel");

    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private EmitterTypes() {}
}
