package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several types have in common. */
final class CommonType {
    private CommonType() {}

    /** The nearest sealed type above all of these, or among them; null if there is none, or more than one. */
    static @Nullable TypeRef nearest(List<TypeRef> types) {
        List<TypeRef> above = new ArrayList<>(types.get(0).sealedSupertypes());
        above.removeIf(each -> types.stream().anyMatch(type -> !type.fits(each)));
        return above.stream()
                .filter(nearest -> above.stream().allMatch(nearest::fits))
                .findFirst()
                .orElse(null);
    }
}
