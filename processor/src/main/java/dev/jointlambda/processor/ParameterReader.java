package dev.jointlambda.processor;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.processor.ParameterPlan.Shape;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.ArrayType;
import org.jspecify.annotations.Nullable;

/** From where a parameter's value comes from to the plan of how it is read. */
final class ParameterReader {
    private final PayloadCodecs codecs;

    ParameterReader(PayloadCodecs codecs) {
        this.codecs = codecs;
    }

    ParameterPlan read(Source source) {
        if (source instanceof Source.ExecutionInput input) {
            return new ParameterPlan.ExecutionInput(codecs.of(input.type()));
        } else if (source instanceof Source.Start start) {
            return new ParameterPlan.Input(codecs.of(start.type()));
        } else if (source instanceof Source.Single single) {
            return fed(single, null, single.optional() ? new Shape.AsOptional() : new Shape.AsIs());
        } else if (source instanceof Source.Slot slot) {
            return fed(slot, slot.slot(), slot.optional() ? new Shape.AsOptional() : new Shape.AsIs());
        } else if (source instanceof Source.Items items) {
            return fed(items, items.slot(), many(items.parameter()));
        } else if (source instanceof Source.Older older) {
            return older(older);
        }
        return new ParameterPlan.Context();
    }

    private ParameterPlan fed(Source.Fed fed, @Nullable Integer slot, Shape shape) {
        TypeRef type = each(fed.parameter(), shape);
        List<FeedPlan> feeds =
                fed.producers().stream().map(producer -> feed(producer, type)).toList();
        return new ParameterPlan.Fed(slot, feeds, name(type), shape);
    }

    private FeedPlan feed(Producer producer, TypeRef type) {
        if (producer.returns().role() == TypeRef.Role.FAILURE) {
            return new FeedPlan.Failed(producer.step());
        }
        CodecName codec = codecs.of(producer.returns());
        if (producer.returns().fits(type)) {
            return new FeedPlan.Returned(producer.step(), codec, null, false);
        }
        // A subtype's arguments follow from its supertype's.
        boolean unchecked = name(type) instanceof ParameterizedTypeName && !type.fits(producer.returns());
        return new FeedPlan.Returned(producer.step(), codec, name(type), unchecked);
    }

    private ParameterPlan older(Source.Older older) {
        Shape one = older.optional() ? new Shape.AsOptional() : new Shape.AsIs();
        Shape shape = older.list() == null ? one : many(older.parameter());
        return new ParameterPlan.Older(
                older.producer().step(),
                codecs.of(older.producer().returns()),
                older.list(),
                name(each(older.parameter(), shape)),
                shape);
    }

    private static Shape many(TypeRef parameter) {
        return MirrorType.mirror(parameter) instanceof ArrayType array
                ? new Shape.Array(TypeName.get(array.getComponentType()))
                : new Shape.AsList();
    }

    /** The type of the values in a parameter of some shape. */
    private static TypeRef each(TypeRef parameter, Shape shape) {
        if (shape instanceof Shape.AsIs) {
            return parameter;
        }
        return Objects.requireNonNull(shape instanceof Shape.AsOptional ? parameter.present() : parameter.element());
    }

    private static TypeName name(TypeRef type) {
        TypeName name = TypeName.get(MirrorType.mirror(type));
        return name.isPrimitive() ? name.box() : name;
    }
}
