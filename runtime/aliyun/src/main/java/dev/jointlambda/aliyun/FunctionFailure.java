package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.json.JsonWriter;

/** How a function's failure is told to the platform, which hands it on to failure destinations. */
final class FunctionFailure {
    private FunctionFailure() {}

    static byte[] json(Throwable failure) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("errorMessage");
        json.value(String.valueOf(failure.getMessage()));
        json.name("errorType");
        json.value(failure.getClass().getName());
        json.name("stackTrace");
        json.beginArray();
        for (StackTraceElement each : failure.getStackTrace()) {
            json.value(each.toString());
        }
        json.endArray();
        json.endObject();
        return json.toBytes();
    }
}
