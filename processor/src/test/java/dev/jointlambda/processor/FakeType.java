package dev.jointlambda.processor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type of a hand-built model: a name, what it is a subtype of, and what it holds if it is a list. */
record FakeType(
        String name, Set<String> supertypes, @Nullable TypeRef element) implements TypeRef {
    static final FakeType NOTHING = new FakeType("void", Set.of(), null);
    static final FakeType CONTEXT = new FakeType("StepContext", Set.of(), null);

    /** A class, with all of its supertypes by name. */
    static FakeType of(String name, String... supertypes) {
        return new FakeType(name, Set.of(supertypes), null);
    }

    static FakeType listOf(TypeRef element) {
        return new FakeType("List<" + element.name() + ">", Set.of(), element);
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
        return element != null && element.same(item);
    }

    @Override
    public boolean holdsMany() {
        return element != null;
    }

    @Override
    public Role role() {
        return equals(CONTEXT) ? Role.CONTEXT : Role.DATA;
    }
}
