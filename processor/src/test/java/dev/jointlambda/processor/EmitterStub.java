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

    /** The source of the holder. */
    static String of(WorkflowPlan plan) {
        EmitterStub stub = new EmitterStub(plan);
        String holder = plan.flow().payloads().simpleName();
        StringBuilder source = new StringBuilder("package " + plan.flow().type().packageName() + ";\n")
                .append("@SuppressWarnings({\"deprecation\", \"removal\"})\nfinal class " + holder + " {\n");
        stub.codecs.forEach((constant, type) -> source.append("  static final "
                + "dev.jointlambda.runtime.json.JsonCodec<" + type + "> " + constant + " = new Stub<>();\n"));
        return source.append("""
                          private static final class Stub<T> extends dev.jointlambda.runtime.json.JsonCodec<T> {
                            @Override public void write(io.avaje.json.JsonWriter json, T value) {}
                            @Override public T read(io.avaje.json.JsonReader json) { return null; }
                          }
                        }
                        """).toString();
    }

    private void add(ParameterPlan parameter) {
        if (parameter instanceof ParameterPlan.Input input) {
            add(input.codec());
        } else if (parameter instanceof ParameterPlan.ExecutionInput input) {
            add(input.codec());
        } else if (parameter instanceof ParameterPlan.Slot slot) {
            add(slot.codec());
        } else if (parameter instanceof ParameterPlan.Items items) {
            add(items.codec());
        } else if (parameter instanceof ParameterPlan.Cast cast) {
            add(cast.argument());
        }
    }

    private void add(CodecName codec) {
        if (!StepPlan.isNothing(codec)) {
            codecs.put(codec.constant(), codec.type());
        }
    }
}
