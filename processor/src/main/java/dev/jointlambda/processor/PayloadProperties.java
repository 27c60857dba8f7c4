package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The components of a record and the properties of a bean. */
final class PayloadProperties {
    private final Types types;
    private final PayloadAccess access;
    private final PayloadWalk walk;

    PayloadProperties(Types types, PayloadAccess access, PayloadWalk walk) {
        this.types = types;
        this.access = access;
        this.walk = walk;
    }

    List<PayloadField> ofRecord(DeclaredType type, PayloadPath path) {
        TypeElement element = (TypeElement) type.asElement();
        List<PayloadField> fields = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            access.names(component.getAccessor());
            String name = component.getSimpleName().toString();
            fields.add(field(type, name, result(type, component.getAccessor()), name, null, path));
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            access.names(constructor);
        }
        return fields;
    }

    /** The properties with a public getter and a public setter of one type, inherited ones first. */
    List<PayloadField> ofBean(DeclaredType type, PayloadPath path) {
        List<DeclaredType> lineage = lineage(type, path);
        Map<String, ExecutableElement> getters = new LinkedHashMap<>();
        List<ExecutableElement> setters = new ArrayList<>();
        for (DeclaredType each : lineage) {
            for (ExecutableElement method : methods(each)) {
                PayloadBeanName.ofGetter(method).ifPresent(name -> getters.put(name, method));
                if (PayloadBeanName.ofSetter(method).isPresent()) {
                    setters.add(0, method);
                }
            }
        }
        List<PayloadField> fields = new ArrayList<>();
        getters.forEach((name, getter) -> {
            TypeMirror its = result(type, getter);
            for (ExecutableElement setter : setters) {
                if (sets(type, setter, name, its)) {
                    checkThrows(getter, type, path);
                    checkThrows(setter, type, path);
                    String setterName = setter.getSimpleName().toString();
                    String getterName = getter.getSimpleName().toString();
                    fields.add(field(type, name, its, getterName, setterName, path));
                    return;
                }
            }
        });
        lineage.forEach(each -> checkNothingIsLost(each, fields, path));
        return fields;
    }

    /** Refuses a class that the next function could not make. */
    void checkConstructor(TypeElement element, DeclaredType type, PayloadPath path) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && constructor.getModifiers().contains(Modifier.PUBLIC)) {
                checkThrows(constructor, type, path);
                return;
            }
        }
        throw path.notData(
                PayloadText.of(types.erasure(type)),
                "a class without a public no-argument constructor",
                "make it a record, or give it that constructor, getters and setters");
    }

    private PayloadField field(
            DeclaredType owner,
            String name,
            TypeMirror type,
            String getter,
            @Nullable String setter,
            PayloadPath path) {
        PayloadPath there = path.property(PayloadText.of(types.erasure(owner)), name);
        CodecName codec = type.getKind().isPrimitive() ? null : walk.visit(type, there);
        return new PayloadField(name, TypeName.get(type), codec, getter, setter);
    }

    private TypeMirror result(DeclaredType type, ExecutableElement method) {
        return ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    }

    private boolean sets(DeclaredType type, ExecutableElement setter, String name, TypeMirror its) {
        ExecutableType method = (ExecutableType) types.asMemberOf(type, setter);
        return PayloadBeanName.ofSetter(setter).filter(name::equals).isPresent()
                && types.isSameType(method.getParameterTypes().get(0), its);
    }

    private List<DeclaredType> lineage(DeclaredType type, PayloadPath path) {
        List<DeclaredType> lineage = new ArrayList<>();
        DeclaredType each = type;
        while (!PayloadPlatform.has((TypeElement) each.asElement())) {
            lineage.add(0, each);
            each = (DeclaredType) types.directSupertypes(each).get(0);
        }
        String top = ((TypeElement) each.asElement()).getQualifiedName().toString();
        if (!top.equals("java.lang.Object")) {
            throw path.notData(
                    PayloadText.of(types.erasure(type)),
                    "a subclass of " + top + ", whose state JSON cannot see",
                    "make it a record of its data");
        }
        return lineage;
    }

    private static List<ExecutableElement> methods(DeclaredType type) {
        return ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    private void checkThrows(ExecutableElement code, DeclaredType type, PayloadPath path) {
        access.names(code);
        for (TypeMirror thrown : code.getThrownTypes()) {
            if (PayloadPlatform.isChecked(types, thrown)) {
                String name = PayloadText.of(types.erasure(type));
                String what = code.getKind() == ElementKind.CONSTRUCTOR
                        ? "the constructor of " + name
                        : name + "." + code.getSimpleName() + "()";
                throw path.saying(what + " throws " + PayloadText.of(thrown), "let it throw unchecked exceptions only");
            }
        }
    }

    /** A field that no property carries would be gone after the first hop, silently. */
    private void checkNothingIsLost(DeclaredType type, List<PayloadField> properties, PayloadPath path) {
        for (VariableElement field : ElementFilter.fieldsIn(type.asElement().getEnclosedElements())) {
            boolean state = !field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.TRANSIENT);
            String name = field.getSimpleName().toString();
            if (state && properties.stream().noneMatch(property -> PayloadBeanName.isField(name, property.name()))) {
                throw path.property(PayloadText.of(types.erasure(type)), name)
                        .refused(
                                "has no public getter and setter of one type, so it would be lost on the way",
                                "add them, mark the field transient, or make the class a record");
            }
        }
    }
}
