package dev.jointlambda.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;

/** Writes the call of a step method, with its arguments read from the delivery. */
final class CallEmitter {
    private static final Map<TypeName, String> UNBOXED =
            Map.of(TypeName.INT, "mapToInt", TypeName.LONG, "mapToLong", TypeName.DOUBLE, "mapToDouble");

    private CallEmitter() {}

    /** The constant that holds a codec. */
    static CodeBlock codec(FlowPlan flow, CodecName codec) {
        if (StepPlan.isNothing(codec)) {
            return CodeBlock.of("$T.NOTHING", EmitterTypes.JSON_CODECS);
        }
        return CodeBlock.of("$T.$L", flow.payloads(), codec.constant());
    }

    /**
     * {@code delivery.run(step -> ...)}.
     *
     * @param around how many characters stand on its first line besides it
     */
    static CodeBlock run(FlowPlan flow, StepPlan step, int around) {
        CodeBlock method = CodeBlock.of("workflow.$L", step.method());
        List<CodeBlock> arguments = step.parameters().stream()
                .map(parameter -> argument(flow, parameter))
                .toList();
        if (StepPlan.isNothing(step.result())) {
            CodeBlock call = EmitterLayout.arguments(around + EmitterLayout.width(method), arguments);
            return CodeBlock.of("delivery.run(step -> {$>\n$L$L;\nreturn null;\n$<})", method, call);
        }
        int before = around + "delivery.run(step -> )".length() + EmitterLayout.width(method);
        return CodeBlock.of("delivery.run(step -> $L$L)", method, EmitterLayout.arguments(before, arguments));
    }

    private static CodeBlock argument(FlowPlan flow, ParameterPlan parameter) {
        if (parameter instanceof ParameterPlan.Cast cast) {
            CodeBlock argument = argument(flow, cast.argument());
            // A cast that changes nothing is a warning.
            return cast.type().equals(type(cast.argument()))
                    ? argument
                    : CodeBlock.of("($T) $L", cast.type(), argument);
        } else if (parameter instanceof ParameterPlan.Input input) {
            return CodeBlock.of("delivery.input($L)", codec(flow, input.codec()));
        } else if (parameter instanceof ParameterPlan.ExecutionInput input) {
            return CodeBlock.of("delivery.executionInput($L)", codec(flow, input.codec()));
        } else if (parameter instanceof ParameterPlan.Slot slot) {
            return CodeBlock.of("delivery.input($L, $S, $L)", slot.slot(), slot.step(), codec(flow, slot.codec()));
        } else if (parameter instanceof ParameterPlan.Items items) {
            return shaped(
                    CodeBlock.of("delivery.items($L, $S, $L)", items.slot(), items.step(), codec(flow, items.codec())),
                    items.shape());
        }
        return CodeBlock.of("step");
    }

    private static TypeName type(ParameterPlan argument) {
        if (argument instanceof ParameterPlan.Cast cast) {
            return cast.type();
        } else if (argument instanceof ParameterPlan.Input input) {
            return input.codec().type();
        } else if (argument instanceof ParameterPlan.ExecutionInput input) {
            return input.codec().type();
        } else if (argument instanceof ParameterPlan.Slot slot) {
            return slot.codec().type();
        } else if (argument instanceof ParameterPlan.Items items) {
            return items.shape() instanceof ParameterPlan.Shape.Array array
                    ? ArrayTypeName.of(array.component())
                    : ParameterizedTypeName.get(
                            ClassName.get(List.class), items.codec().type());
        }
        return EmitterTypes.STEP_CONTEXT;
    }

    private static CodeBlock shaped(CodeBlock items, ParameterPlan.Shape shape) {
        if (shape instanceof ParameterPlan.Shape.Array array) {
            TypeName component = array.component();
            if (component.isPrimitive()) {
                return CodeBlock.of(
                        "$L.stream().$L($T::$LValue).toArray()",
                        items,
                        UNBOXED.get(component),
                        component.box(),
                        component);
            }
            return CodeBlock.of("$L.toArray($T[]::new)", items, raw(component));
        }
        return items;
    }

    /** Whether the call converts the items of a forEach to an array of a generic type, which no compiler can check. */
    static boolean isUnchecked(StepPlan step) {
        return step.parameters().stream().anyMatch(CallEmitter::isUnchecked);
    }

    private static boolean isUnchecked(ParameterPlan parameter) {
        if (parameter instanceof ParameterPlan.Cast cast) {
            return isUnchecked(cast.argument());
        }
        return parameter instanceof ParameterPlan.Items items
                && items.shape() instanceof ParameterPlan.Shape.Array array
                && !raw(array.component()).equals(array.component());
    }

    /** As arrays can be made of it. */
    private static TypeName raw(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(raw(array.componentType()));
        }
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }
}
