package dev.jointlambda.processor;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as a user writes them: without type annotations, which the compiler's own text has. */
final class MirrorName extends SimpleTypeVisitor14<String, @Nullable Void> {
    private static final MirrorName SIMPLE =
            new MirrorName(element -> element.getSimpleName().toString());
    private static final MirrorName QUALIFIED =
            new MirrorName(element -> element.getQualifiedName().toString());

    private final Function<TypeElement, String> names;

    private MirrorName(Function<TypeElement, String> names) {
        this.names = names;
    }

    static String simple(TypeMirror type) {
        return SIMPLE.visit(type);
    }

    static String qualified(TypeMirror type) {
        return QUALIFIED.visit(type);
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void nothing) {
        Element element = type.asElement();
        String name = element instanceof TypeElement declared
                ? names.apply(declared)
                : element.getSimpleName().toString();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(this::visit).collect(Collectors.joining(", ", name + "<", ">"));
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void nothing) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitPrimitive(PrimitiveType type, @Nullable Void nothing) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void nothing) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + visit(type.getSuperBound()) : "?";
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void nothing) {
        return type.toString();
    }
}
