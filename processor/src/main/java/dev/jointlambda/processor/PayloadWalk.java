package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Walks a payload type down to what the runtime has ready, and notes a shape for each type on the way. */
final class PayloadWalk {
    private static final int MOST_PROPERTIES_DEEP = 60;
    /** What the runtime writes as one text, and so as a key. */
    private static final Set<String> NO_KEYS =
            Set.of("NOTHING", "BYTES", "OPTIONAL_INT", "OPTIONAL_LONG", "OPTIONAL_DOUBLE");

    private final Types types;
    private final PayloadAccess access;
    private final PayloadRegistry registry;
    private final PayloadArguments arguments;
    private final PayloadProperties properties;
    private final PayloadLeaves leaves;

    PayloadWalk(Types types, PayloadAccess access, PayloadRegistry registry) {
        this.types = types;
        this.access = access;
        this.registry = registry;
        this.arguments = new PayloadArguments(access);
        this.properties = new PayloadProperties(types, access, this);
        this.leaves = new PayloadLeaves(types);
    }

    CodecName visit(TypeMirror type, PayloadPath path) {
        if (type.getKind().isPrimitive()) {
            return visit(
                    types.boxedClass(types.getPrimitiveType(type.getKind())).asType(), path);
        }
        return switch (type.getKind()) {
            case VOID -> ready(TypeName.VOID.box(), "NOTHING");
            case ARRAY -> array((ArrayType) type, path);
            case DECLARED -> declared((DeclaredType) type, path);
            case ERROR -> throw path.missing(type);
            default -> throw path.notConcrete(PayloadText.of(type), "name the concrete type");
        };
    }

    private CodecName ready(TypeName type, String constant) {
        CodecName known = registry.find(type);
        return known != null ? known : registry.define(new PayloadShape.Ready(registry.add(type), constant));
    }

    private CodecName array(ArrayType type, PayloadPath path) {
        TypeName name = TypeName.get(type);
        Optional<String> primitive = PayloadReady.array(type.getComponentType().getKind());
        if (primitive.isPresent()) {
            return ready(name, primitive.get());
        }
        CodecName known = registry.find(name);
        if (known != null) {
            return known;
        }
        CodecName part = visit(type.getComponentType(), path.element());
        TypeName erased = TypeName.get(types.erasure(type.getComponentType()));
        boolean generic = !erased.equals(TypeName.get(type.getComponentType()));
        CodeBlock create = generic
                ? CodeBlock.of("size -> ($T) new $L", name, sized(types.erasure(type.getComponentType())))
                : CodeBlock.of("$T::new", name);
        return registry.define(new PayloadShape.Container(registry.add(name), "array", List.of(part), create, generic));
    }

    /** {@code Box<?>[size][]}: an array of a generic type can only be made of its unbounded form. */
    private CodeBlock sized(TypeMirror component) {
        StringBuilder more = new StringBuilder();
        TypeMirror inner = component;
        while (inner.getKind() == TypeKind.ARRAY) {
            more.append("[]");
            inner = ((ArrayType) inner).getComponentType();
        }
        TypeElement element = (TypeElement) types.asElement(inner);
        TypeMirror[] unbounded = new TypeMirror[element.getTypeParameters().size()];
        Arrays.fill(unbounded, types.getWildcardType(null, null));
        return CodeBlock.of("$T[size]$L", types.getDeclaredType(element, unbounded), more);
    }

    private CodecName declared(DeclaredType type, PayloadPath path) {
        TypeElement element = (TypeElement) type.asElement();
        arguments.check(type, path);
        TypeName name = TypeName.get(type);
        CodecName known = registry.find(name);
        if (known != null) {
            return known;
        }
        String qualified = element.getQualifiedName().toString();
        Optional<String> constant = PayloadReady.codec(qualified);
        if (constant.isPresent()) {
            return ready(name, constant.get());
        }
        Optional<PayloadReady.Holder> holder = PayloadReady.holder(qualified);
        return holder.isPresent() ? holder(type, name, holder.get(), path) : own(type, element, name, path);
    }

    private CodecName holder(DeclaredType type, TypeName name, PayloadReady.Holder holder, PayloadPath path) {
        List<CodecName> parts = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            boolean key = holder.keyed() && parts.isEmpty();
            parts.add(key ? key(argument, path) : visit(argument, path.element()));
        }
        if (holder.method().equals("optional")
                && isOptional(type.getTypeArguments().get(0))) {
            throw path.refused(
                    "is an Optional of an Optional, and JSON cannot tell one empty from the other", "use one Optional");
        }
        CodeBlock create = holder.create(parts.get(0));
        return registry.define(new PayloadShape.Container(registry.add(name), holder.method(), parts, create, false));
    }

    private boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .toString()
                        .startsWith("java.util.Optional");
    }

    private CodecName key(TypeMirror type, PayloadPath path) {
        boolean fits = false;
        if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            Optional<String> ready =
                    PayloadReady.codec(element.getQualifiedName().toString());
            fits = element.getKind() == ElementKind.ENUM || (ready.isPresent() && !NO_KEYS.contains(ready.get()));
        }
        if (!fits && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY)) {
            String text = PayloadText.of(type);
            throw path.refused(
                    "has keys of type " + text + ", and keys are text in JSON",
                    "use String, an enum, a number, a UUID or a date as the key, or a List of records");
        }
        return visit(type, path.element());
    }

    /** A type of the user's, or one that nobody can bring through JSON. */
    private CodecName own(DeclaredType type, TypeElement element, TypeName name, PayloadPath path) {
        if (PayloadPlatform.has(element)) {
            throw path.notData(element.getQualifiedName().toString(), "", PayloadPlatform.instead(element));
        }
        access.check(element, path);
        access.names(element);
        if (path.steps().size() > MOST_PROPERTIES_DEEP) {
            throw path.endless();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return registry.define(new PayloadShape.Enumeration(registry.add(name)));
        }
        if (element.getKind() == ElementKind.RECORD) {
            CodecName codec = registry.add(name);
            return registry.define(new PayloadShape.Data(codec, properties.ofRecord(type, path)));
        }
        checkCanBeMade(element, path);
        if (element.getModifiers().contains(Modifier.SEALED)) {
            CodecName codec = registry.add(name);
            List<PayloadShape.Leaf> found = leaves(type, path);
            return registry.define(new PayloadShape.Sealed(codec, found));
        }
        properties.checkConstructor(element, type, path);
        CodecName codec = registry.add(name);
        return registry.define(new PayloadShape.Bean(codec, properties.ofBean(type, path)));
    }

    private List<PayloadShape.Leaf> leaves(DeclaredType sealed, PayloadPath path) {
        List<PayloadShape.Leaf> found = new ArrayList<>();
        leaves.of(sealed, path).forEach((name, type) -> {
            boolean constants = type.asElement().getKind() == ElementKind.ENUM;
            found.add(new PayloadShape.Leaf(name, visit(type, path.subclass()), constants));
        });
        if (found.isEmpty()) {
            throw path.notData(
                    PayloadText.of(sealed), "a sealed type without a class that fits", "give it a subtype that does");
        }
        return found;
    }

    private static void checkCanBeMade(TypeElement element, PayloadPath path) {
        boolean sealed = element.getModifiers().contains(Modifier.SEALED);
        boolean open = element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT);
        String name = element.getSimpleName().toString();
        if (open && !sealed) {
            throw path.notData(
                    name,
                    (element.getKind().isInterface() ? "an interface" : "an abstract class")
                            + "; JSON cannot tell which class to build",
                    "make it sealed with record subtypes");
        }
        if (sealed && !open) {
            throw path.notData(
                    name, "sealed but not abstract; JSON cannot tell which class to build", "make it abstract");
        }
        if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
            throw path.notData(name, "an inner class, which needs an outer object", "make it static");
        }
    }
}
