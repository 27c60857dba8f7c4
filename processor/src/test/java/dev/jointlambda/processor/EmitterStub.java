package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.Map;
import java.util.TreeMap;

/** A holder of codecs that name a type and do nothing, so that generated code has something to compile against. */
final class EmitterStub {
    private final Map<String, TypeName> codecs = new TreeMap<>();

    private EmitterStub(WorkflowPlan plan) {
        add(plan.client().input());
        add(plan.client().result());
        for (StepPlan step : plan.steps()) {
            add(step.result());
            step.parameters().forEach(this::add);
        }
    }

    /** The source of the holder, by its path. */
    static Map<String, String> of(WorkflowPlan plan) {
        EmitterStub stub = new EmitterStub(plan);
        String holder = plan.flow().payloads().simpleName();
        StringBuilder source = new StringBuilder(inPackage(plan.flow().type().packageName()))
                .append("@SuppressWarnings({\"deprecation\", \"removal\"})\nfinal class " + holder + " {\n");
        stub.codecs.forEach((constant, type) -> source.append("  static final "
                + "dev.jointlambda.runtime.json.JsonCodec<" + type + "> " + constant + " = new Stub<>();\n"));
        source.append("  private static final class Stub<T> extends dev.jointlambda.runtime.json.JsonCodec<T> {\n")
                .append("    @Override public void write(dev.jointlambda.runtime.json.JsonWriter json, T value) {}\n")
                .append("    @Override public T read(dev.jointlambda.runtime.json.JsonReader json) { return null; }\n")
                .append("  }\n}\n");
        return Map.of(plan.flow().payloads().reflectionName().replace('.', '/') + ".java", source.toString());
    }

    private static String inPackage(String name) {
        return name.isEmpty() ? "" : "package " + name + ";\n";
    }

    private void add(ParameterPlan parameter) {
        if (parameter instanceof ParameterPlan.Input input) {
            add(input.codec());
        } else if (parameter instanceof ParameterPlan.ExecutionInput input) {
            add(input.codec());
        } else if (parameter instanceof ParameterPlan.Fed fed) {
            fed.feeds().forEach(this::add);
        } else if (parameter instanceof ParameterPlan.Older older) {
            add(older.codec());
        } else if (parameter instanceof ParameterPlan.Cast cast) {
            add(cast.argument());
        }
    }

    private void add(FeedPlan feed) {
        if (feed instanceof FeedPlan.Returned returned) {
            add(returned.codec());
        }
    }

    private void add(CodecName codec) {
        if (!StepPlan.isReady(codec)) {
            codecs.put(codec.constant(), codec.type());
        }
    }
}
