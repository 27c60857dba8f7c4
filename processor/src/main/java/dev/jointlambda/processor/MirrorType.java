package dev.jointlambda.processor;

import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A type of the compiler's. */
final class MirrorType implements TypeRef {
    private final MirrorTypes types;
    private final TypeMirror mirror;

    MirrorType(MirrorTypes types, TypeMirror mirror) {
        this.types = types;
        this.mirror = mirror;
    }

    /** The compiler's type behind one of the model's, for those who generate code from it. */
    static TypeMirror mirror(TypeRef type) {
        return ((MirrorType) type).mirror;
    }

    @Override
    public String name() {
        return MirrorName.simple(mirror);
    }

    @Override
    public String argument() {
        return MirrorName.simple(types.box(mirror));
    }

    @Override
    public String qualifiedName() {
        return MirrorName.qualified(mirror);
    }

    @Override
    public boolean isVoid() {
        return mirror.getKind() == TypeKind.VOID;
    }

    @Override
    public boolean same(TypeRef other) {
        return types.same(mirror, mirror(other));
    }

    @Override
    public boolean fits(TypeRef other) {
        return types.fits(mirror, mirror(other));
    }

    @Override
    public @Nullable TypeRef element() {
        TypeMirror element = types.element(mirror);
        return element == null ? null : types.type(element);
    }

    @Override
    public boolean collects(TypeRef item) {
        return types.collects(mirror, mirror(item));
    }

    @Override
    public boolean holdsMany() {
        return types.holdsMany(mirror);
    }

    @Override
    public @Nullable TypeRef present() {
        TypeMirror present = types.present(mirror);
        return present == null ? null : types.type(present);
    }

    @Override
    public TypeRef asOptional() {
        return types.type(types.optional(mirror));
    }

    @Override
    public List<TypeRef> sealedLeaves() {
        return List.copyOf(types.leaves(mirror).stream().map(types::type).toList());
    }

    @Override
    public List<TypeRef> sealedSupertypes() {
        return List.copyOf(
                types.sealedSupertypes(mirror).stream().map(types::type).toList());
    }

    @Override
    public Role role() {
        return switch (types.erasure(mirror)) {
            case "dev.jointlambda.StepContext" -> Role.CONTEXT;
            case "dev.jointlambda.StepFailure" -> Role.FAILURE;
            case "java.util.Optional" -> Role.OPTIONAL;
            default -> Role.DATA;
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
