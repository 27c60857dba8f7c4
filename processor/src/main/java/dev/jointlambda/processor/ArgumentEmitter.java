package dev.jointlambda.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.processor.ParameterPlan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the argument for a parameter of a step method: how it is read from the delivery. */
final class ArgumentEmitter {
    private static final Map<TypeName, String> UNBOXED =
            Map.of(TypeName.INT, "mapToInt", TypeName.LONG, "mapToLong", TypeName.DOUBLE, "mapToDouble");

    /** What may close behind it: the argument is the last one of a call within calls. */
    private static final int CLOSING = ")))));".length();

    private final FlowPlan flow;
    private final int indent;

    /**
     * @param indent how far the line it starts on is indented, if it does not fit on the line of the call
     */
    ArgumentEmitter(FlowPlan flow, int indent) {
        this.flow = flow;
        this.indent = indent;
    }

    CodeBlock emit(ParameterPlan parameter) {
        return emit(parameter, false);
    }

    /**
     * The argument.
     *
     * @param exact whether its type must show without the parameter it is for
     */
    private CodeBlock emit(ParameterPlan parameter, boolean exact) {
        if (parameter instanceof ParameterPlan.Cast cast) {
            CodeBlock argument = emit(cast.argument(), true);
            // A cast that changes nothing is a warning.
            return cast.type().equals(type(cast.argument()))
                    ? argument
                    : CodeBlock.of("($T) $L", cast.type(), argument);
        } else if (parameter instanceof ParameterPlan.Input input) {
            return CodeBlock.of("delivery.input($L)", codec(input.codec()));
        } else if (parameter instanceof ParameterPlan.ExecutionInput input) {
            return CodeBlock.of("delivery.executionInput($L)", codec(input.codec()));
        } else if (parameter instanceof ParameterPlan.Fed fed) {
            return fed(fed, exact);
        } else if (parameter instanceof ParameterPlan.Older older) {
            return older(older, exact);
        }
        return CodeBlock.of("step");
    }

    private CodeBlock fed(ParameterPlan.Fed fed, boolean exact) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (fed.slot() != null) {
            arguments.add(CodeBlock.of("$L", fed.slot()));
        }
        FeedPlan only = plain(fed);
        if (only instanceof FeedPlan.Returned returned) {
            if (fed.slot() != null) {
                arguments.add(CodeBlock.of("$S", returned.step()));
            }
            arguments.add(codec(returned.codec()));
            CodeBlock read = call(verb(fed.shape()), arguments, fed.shape());
            return returned.narrowed() == null ? read : CodeBlock.of("($T) $L", returned.narrowed(), read);
        } else if (only != null) {
            arguments.add(CodeBlock.of("$S", only.step()));
            return call(CodeBlock.of("failure"), arguments, fed.shape());
        }
        fed.feeds().forEach(feed -> arguments.add(feed(feed)));
        CodeBlock verb = verb(fed.shape());
        return call(exact ? CodeBlock.of("<$T>$L", fed.type(), verb) : verb, arguments, fed.shape());
    }

    /** The predecessor if it is one that can be read without asking which it was. */
    private static @Nullable FeedPlan plain(ParameterPlan.Fed fed) {
        FeedPlan first = fed.feeds().get(0);
        if (fed.feeds().size() > 1 || fed.shape() instanceof Shape.AsOptional) {
            return null;
        }
        boolean asDeclared = first instanceof FeedPlan.Returned returned && returned.narrowed() == null;
        return fed.shape() instanceof Shape.AsIs || asDeclared ? first : null;
    }

    private static CodeBlock verb(Shape shape) {
        if (shape instanceof Shape.AsIs) {
            return CodeBlock.of("input");
        }
        return CodeBlock.of(shape instanceof Shape.AsOptional ? "optional" : "items");
    }

    private CodeBlock feed(FeedPlan feed) {
        if (feed instanceof FeedPlan.Returned returned) {
            CodeBlock narrow = returned.narrowed() == null
                    ? CodeBlock.of("")
                    : CodeBlock.of(", value -> ($T) value", returned.narrowed());
            return CodeBlock.of("$T.by($S, $L$L)", EmitterTypes.FED, feed.step(), codec(returned.codec()), narrow);
        }
        return CodeBlock.of("$T.failure($S)", EmitterTypes.FED, feed.step());
    }

    private CodeBlock older(ParameterPlan.Older older, boolean exact) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", older.step()));
        String verb = older.shape() instanceof Shape.AsOptional ? "resultIfAny" : "result";
        if (older.list() != null) {
            arguments.add(CodeBlock.of("$S", older.list()));
            verb = "results";
        }
        arguments.add(codec(older.codec()));
        boolean inferred = exact && !older.type().equals(older.codec().type());
        return call(
                inferred ? CodeBlock.of("<$T>$L", older.type(), verb) : CodeBlock.of("$L", verb),
                arguments,
                older.shape());
    }

    private CodeBlock codec(CodecName codec) {
        return CallEmitter.codec(flow, codec);
    }

    private CodeBlock call(CodeBlock verb, List<CodeBlock> arguments, Shape shape) {
        int around = indent + "delivery.".length() + EmitterLayout.width(verb) + CLOSING;
        return CodeBlock.of("delivery.$L$L", verb, EmitterLayout.arguments(around, arguments, toShape(shape)));
    }

    private static TypeName type(ParameterPlan argument) {
        if (argument instanceof ParameterPlan.Cast cast) {
            return cast.type();
        } else if (argument instanceof ParameterPlan.Input input) {
            return input.codec().type();
        } else if (argument instanceof ParameterPlan.ExecutionInput input) {
            return input.codec().type();
        } else if (argument instanceof ParameterPlan.Fed fed) {
            return inShape(type(fed), fed.shape());
        } else if (argument instanceof ParameterPlan.Older older) {
            return inShape(older.type(), older.shape());
        }
        return EmitterTypes.STEP_CONTEXT;
    }

    private static TypeName type(ParameterPlan.Fed fed) {
        return plain(fed) instanceof FeedPlan.Returned returned && returned.narrowed() == null
                ? returned.codec().type()
                : fed.type();
    }

    private static TypeName inShape(TypeName type, Shape shape) {
        if (shape instanceof Shape.Array array) {
            return ArrayTypeName.of(array.component());
        } else if (shape instanceof Shape.AsIs) {
            return type;
        }
        Class<?> wrapper = shape instanceof Shape.AsOptional ? Optional.class : List.class;
        return ParameterizedTypeName.get(ClassName.get(wrapper), type);
    }

    /** What is called on a value or a list to get this shape. */
    private static CodeBlock toShape(Shape shape) {
        if (!(shape instanceof Shape.Array array)) {
            return CodeBlock.of("");
        }
        TypeName component = array.component();
        return component.isPrimitive()
                ? CodeBlock.of(
                        ".stream().$L($T::$LValue).toArray()", UNBOXED.get(component), component.box(), component)
                : CodeBlock.of(".toArray($T[]::new)", raw(component));
    }

    /** Whether it converts to an array of a generic type, or otherwise in a way which no compiler can check. */
    static boolean isUnchecked(ParameterPlan parameter) {
        if (parameter instanceof ParameterPlan.Cast cast) {
            return isUnchecked(cast.argument());
        } else if (parameter instanceof ParameterPlan.Older older) {
            return isUnchecked(older.shape());
        }
        return parameter instanceof ParameterPlan.Fed fed
                && (isUnchecked(fed.shape()) || fed.feeds().stream().anyMatch(ArgumentEmitter::isUnchecked));
    }

    private static boolean isUnchecked(FeedPlan feed) {
        return feed instanceof FeedPlan.Returned returned && returned.unchecked();
    }

    private static boolean isUnchecked(Shape shape) {
        return shape instanceof Shape.Array array && !raw(array.component()).equals(array.component());
    }

    /** As arrays can be made of it. */
    private static TypeName raw(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(raw(array.componentType()));
        }
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }
}
