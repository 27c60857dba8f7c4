package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codecs found so far, by type and in the order of first use. A type is known before it is taken apart. */
final class PayloadRegistry {
    private final Map<TypeName, CodecName> codecs = new LinkedHashMap<>();
    private final Map<String, PayloadShape> shapes = new LinkedHashMap<>();

    /** How far the registry has come. */
    record Mark(int types) {}

    @Nullable
    CodecName find(TypeName type) {
        return codecs.get(type);
    }

    CodecName add(TypeName type) {
        Set<String> taken = new LinkedHashSet<>();
        codecs.values().forEach(codec -> taken.add(codec.constant()));
        CodecName codec = new CodecName(PayloadNames.constant(type, taken), type);
        codecs.put(type, codec);
        return codec;
    }

    CodecName define(PayloadShape shape) {
        shapes.put(shape.codec().constant(), shape);
        return shape.codec();
    }

    Mark mark() {
        return new Mark(codecs.size());
    }

    /** Forgets what came after: a type that cannot travel leaves nothing half known. */
    void backTo(Mark mark) {
        List<TypeName> later = List.copyOf(codecs.keySet()).subList(mark.types(), codecs.size());
        for (TypeName type : later) {
            CodecName codec = codecs.remove(type);
            if (codec != null) {
                shapes.remove(codec.constant());
            }
        }
    }

    PayloadPlan plan(Set<String> roots, List<String> suppressed) {
        Map<String, PayloadShape> ordered = new LinkedHashMap<>();
        codecs.values().forEach(codec -> place(codec, ordered));
        return new PayloadPlan(new ArrayList<>(ordered.values()), roots, suppressed);
    }

    /** A constant may only be used by those below it; the classes of records and beans use it later, from anywhere. */
    private void place(CodecName codec, Map<String, PayloadShape> ordered) {
        PayloadShape shape = shapes.get(codec.constant());
        if (shape instanceof PayloadShape.Container container) {
            container.parts().forEach(part -> place(part, ordered));
        }
        if (shape != null) {
            ordered.putIfAbsent(codec.constant(), shape);
        }
    }
}
