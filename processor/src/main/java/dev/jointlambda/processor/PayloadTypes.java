package dev.jointlambda.processor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The payload types of one workflow, as they are seen: finds a codec for each, or says why there is none. For one
 * thread. Constants are named at first use, so show the types in the order of the source.
 */
final class PayloadTypes {
    private final PayloadRegistry registry = new PayloadRegistry();
    private final Set<String> roots = new LinkedHashSet<>();
    private final PayloadWalk walk;

    private final PayloadAccess access;

    private PayloadTypes(Types types, Elements elements, PackageElement home) {
        this.access = new PayloadAccess(elements, home);
        this.walk = new PayloadWalk(types, access, registry);
    }

    /** For a workflow in the package {@code home}, which is where the codecs will be written to. */
    static PayloadTypes of(Types types, Elements elements, PackageElement home) {
        return new PayloadTypes(types, elements, home);
    }

    /**
     * Finds the codec of what a step returns or takes. A primitive type counts as its box, {@code void} as {@link Void}.
     * What is refused once is refused again in the same words.
     */
    PayloadUse see(TypeMirror type) {
        PayloadRegistry.Mark mark = registry.mark();
        try {
            CodecName codec = walk.visit(type, PayloadPath.from(PayloadText.of(type)));
            roots.add(codec.constant());
            return new PayloadUse.Known(codec);
        } catch (PayloadRefusal refusal) {
            registry.backTo(mark);
            return refusal.use();
        }
    }

    /**
     * The first class in a type that handlers cannot name, though they must, codec or not; empty if there is none. To be
     * asked when every payload was seen: what was refused there is not told again.
     */
    Optional<PayloadAccess.Hidden> hidden(TypeMirror type) {
        return access.hidden(type);
    }

    /** The codecs of every type found so far. */
    PayloadPlan plan() {
        return registry.plan(roots, access.suppressed());
    }
}
