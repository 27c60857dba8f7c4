package dev.jointlambda.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow names and the compiler does not know yet: types, and constants in annotations. Another processor may
 * write them in this round, so the workflow waits for the next.
 */
final class MissingTypes extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {
    /** What javac gives for the value of a constant it cannot find. */
    private static final String UNKNOWN_CONSTANT = "<error>";

    private final Set<String> missing = new LinkedHashSet<>();
    /** What is being looked at, as a message names it. */
    private String place;

    private MissingTypes(String place) {
        this.place = place;
    }

    /** The missing types of a workflow class, as far as its methods show them. */
    static List<String> of(TypeElement workflow, List<ExecutableElement> methods) {
        MissingTypes types = new MissingTypes(workflow.getSimpleName().toString());
        types.superTypes(workflow);
        types.annotations(workflow);
        for (ExecutableElement method : methods) {
            types.place = method.getSimpleName() + "()";
            types.annotations(method);
            if (AnnotationReader.find(method, "Step").isPresent()) {
                types.visit(method.getReturnType());
                method.getParameters().forEach(parameter -> types.visit(parameter.asType()));
                method.getThrownTypes().forEach(types::visit);
            }
            method.getParameters().forEach(types::annotations);
        }
        return List.copyOf(types.missing);
    }

    /** Inherited steps are not to be seen before the class they come from is. */
    private void superTypes(TypeElement type) {
        for (TypeMirror parent : Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .toList()) {
            visit(parent);
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                superTypes(element);
            }
        }
    }

    private void annotations(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            DeclaredType type = mirror.getAnnotationType();
            String name = type.asElement().getSimpleName().toString();
            if (type.toString().startsWith("dev.jointlambda.")) {
                values(mirror);
            } else if (type.getKind() == TypeKind.ERROR && AnnotationReader.NAMES.contains(name)) {
                // An import was forgotten: what the other annotations say without this one is not what was meant.
                missing.add("@" + name);
            }
        }
    }

    private void values(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        mirror.getElementValues().forEach((attribute, value) -> value(name, attribute, value));
        required(mirror);
    }

    /** javac says only later that a value without a default is missing. */
    private void required(AnnotationMirror mirror) {
        for (ExecutableElement attribute :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            if (attribute.getDefaultValue() == null
                    && !mirror.getElementValues().containsKey(attribute)) {
                missing.add("the " + attribute.getSimpleName() + " of " + mirror);
            }
        }
    }

    private void value(String annotation, ExecutableElement attribute, AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> list) {
            list.forEach(each -> value(annotation, attribute, (AnnotationValue) each));
        } else if (content instanceof AnnotationMirror repeated) {
            values(repeated);
        } else if (content instanceof TypeMirror type) {
            visit(type);
        } else if (UNKNOWN_CONSTANT.equals(content)
                || (content instanceof String)
                        != attribute.getReturnType().toString().startsWith("java.lang.String")) {
            boolean type = attribute.getReturnType().toString().startsWith("java.lang.Class");
            missing.add((type ? "a class in @" : "a constant in @") + annotation + " of " + place);
        }
    }

    /** A missing type; where the compiler keeps no name of it, as for {@code Lost<String>}, the place must do. */
    static String name(TypeMirror type, String place) {
        String name = type instanceof ErrorType error
                ? error.asElement().getSimpleName().toString()
                : "";
        return SourceVersion.isIdentifier(name) ? name : "a type that " + place + " names";
    }

    @Override
    public @Nullable Void visitError(ErrorType type, @Nullable Void nothing) {
        missing.add(name(type, place));
        return null;
    }

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void nothing) {
        type.getTypeArguments().forEach(this::visit);
        return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void nothing) {
        return visit(type.getComponentType());
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void nothing) {
        if (type.getExtendsBound() != null) {
            visit(type.getExtendsBound());
        }
        if (type.getSuperBound() != null) {
            visit(type.getSuperBound());
        }
        return null;
    }
}
