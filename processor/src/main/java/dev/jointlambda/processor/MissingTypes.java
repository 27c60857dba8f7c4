package dev.jointlambda.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
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

    /** The missing types of a workflow class, as far as its methods show them. */
    static List<String> of(TypeElement workflow, List<ExecutableElement> methods) {
        MissingTypes types = new MissingTypes();
        types.superTypes(workflow);
        types.annotations(workflow);
        for (ExecutableElement method : methods) {
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
            TypeMirror type = mirror.getAnnotationType();
            if (type.toString().startsWith("dev.jointlambda.")) {
                mirror.getElementValues().forEach(this::value);
                required(mirror);
            }
        }
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

    private void value(ExecutableElement attribute, AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> list) {
            list.forEach(each -> value(attribute, (AnnotationValue) each));
        } else if (UNKNOWN_CONSTANT.equals(content)
                || (content instanceof String)
                        != attribute.getReturnType().toString().startsWith("java.lang.String")) {
            missing.add("a constant that " + attribute.getSimpleName() + " names in an annotation");
        }
    }

    @Override
    public @Nullable Void visitError(ErrorType type, @Nullable Void nothing) {
        missing.add(type.asElement().getSimpleName().toString());
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
