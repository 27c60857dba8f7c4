package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of a hand-built model.
 *
 * @param name its name; two types of one name are the same
 * @param supertypes all its supertypes by name
 * @param sealed the sealed types among them, and itself if it is one
 * @param leaves the concrete types under it by name, if it is sealed
 * @param element what it holds if it is a list
 * @param present what it holds if it is an Optional
 */
record FakeType(
        String name,
        Set<String> supertypes,
        List<FakeType> sealed,
        List<String> leaves,
        @Nullable TypeRef element,
        @Nullable TypeRef present)
        implements TypeRef {
    static final FakeType NOTHING = of("void");
    static final FakeType CONTEXT = of("StepContext");
    static final FakeType FAILURE = of("StepFailure");

    /** A class, with all of its supertypes by name. */
    static FakeType of(String name, String... supertypes) {
        return new FakeType(name, Set.of(supertypes), List.of(), List.of(), null, null);
    }

    /** A sealed type with its concrete types by name. */
    static FakeType sealed(String name, String... leaves) {
        return new FakeType(name, Set.of(), List.of(), List.of(leaves), null, null);
    }

    /** A concrete type under sealed ones, the nearest first. */
    static FakeType leaf(String name, FakeType... sealed) {
        return new FakeType(name, Set.of(names(sealed)), List.of(sealed), List.of(), null, null);
    }

    static FakeType listOf(TypeRef element) {
        return new FakeType("List<" + element.name() + ">", Set.of(), List.of(), List.of(), element, null);
    }

    static FakeType optional(TypeRef present) {
        return new FakeType("Optional<" + present.name() + ">", Set.of(), List.of(), List.of(), null, present);
    }

    @Override
    public String argument() {
        return name();
    }

    @Override
    public String qualifiedName() {
        return "demo." + name;
    }

    @Override
    public boolean isVoid() {
        return equals(NOTHING);
    }

    @Override
    public boolean same(TypeRef other) {
        return name.equals(other.name());
    }

    @Override
    public boolean fits(TypeRef other) {
        return same(other) || supertypes.contains(other.name());
    }

    @Override
    public boolean collects(TypeRef item) {
        return element != null && item.fits(element);
    }

    @Override
    public boolean holdsMany() {
        return element != null;
    }

    @Override
    public TypeRef asOptional() {
        return optional(this);
    }

    @Override
    public List<TypeRef> sealedLeaves() {
        List<TypeRef> all = new ArrayList<>();
        leaves.forEach(leaf -> all.add(leaf(leaf, this)));
        return all;
    }

    @Override
    public List<TypeRef> sealedSupertypes() {
        List<TypeRef> all = new ArrayList<>(sealed);
        if (!leaves.isEmpty()) {
            all.add(0, this);
        }
        return all;
    }

    @Override
    public Role role() {
        if (equals(CONTEXT)) {
            return Role.CONTEXT;
        }
        if (equals(FAILURE)) {
            return Role.FAILURE;
        }
        return present == null ? Role.DATA : Role.OPTIONAL;
    }

    private static String[] names(FakeType... types) {
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            names[i] = types[i].name();
        }
        return names;
    }
}
