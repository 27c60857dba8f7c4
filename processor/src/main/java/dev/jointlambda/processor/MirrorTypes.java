package dev.jointlambda.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The relations between types, as the compiler knows them. Boxes first and then asks for subtypes: assignability would
 * let an Integer into a long and a raw List into a {@code List<Integer>}.
 */
final class MirrorTypes {
    private static final Set<String> ITERATED = Set.of("java.util.List", "java.util.Set", "java.util.Collection");
    private static final Set<String> COLLECTED = Set.of("java.util.List", "java.util.Collection");
    /** What a stream of items can be unboxed to. */
    private static final Set<TypeKind> COLLECTED_PRIMITIVES = Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE);

    private final Types types;
    private final Elements elements;

    MirrorTypes(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    MirrorType type(TypeMirror mirror) {
        return new MirrorType(this, mirror);
    }

    boolean same(TypeMirror one, TypeMirror other) {
        TypeMirror boxed = box(one);
        TypeMirror wanted = box(other);
        if (boxed instanceof DeclaredType declared && wanted instanceof DeclaredType like) {
            return declared.asElement().equals(like.asElement())
                    && (alike(declared, like) || types.isSameType(declared, like));
        }
        return types.isSameType(boxed, wanted);
    }

    boolean fits(TypeMirror one, TypeMirror other) {
        TypeMirror boxed = box(one);
        TypeMirror taken = box(other);
        if (boxed instanceof DeclaredType declared && taken instanceof DeclaredType wanted) {
            return types.isSubtype(types.erasure(declared), types.erasure(wanted))
                    && (alike(declared, wanted) || types.isSubtype(declared, wanted));
        }
        return types.isSubtype(boxed, taken);
    }

    /**
     * One generic class that needs no instance around it, with the same arguments. Eclipse's compiler cannot always tell: it
     * fails over generic types that are nested in others.
     */
    private boolean alike(DeclaredType one, DeclaredType other) {
        List<? extends TypeMirror> arguments = one.getTypeArguments();
        if (!one.asElement().equals(other.asElement())
                || arguments.size() != other.getTypeArguments().size()
                || !one.asElement().getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!same(arguments.get(i), other.getTypeArguments().get(i))) {
                return false;
            }
        }
        return !arguments.isEmpty();
    }

    /** What iterating over a value of this type gives; null if it cannot be iterated over. */
    @Nullable
    TypeMirror element(TypeMirror mirror) {
        if (mirror instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE ? null : box(array.getComponentType());
        }
        if (!ITERATED.contains(erasure(mirror))
                || ((DeclaredType) mirror).getTypeArguments().isEmpty()) {
            return null;
        }
        return bound(((DeclaredType) mirror).getTypeArguments().get(0));
    }

    /** Whether a list of items can be handed over as this type. */
    boolean collects(TypeMirror mirror, TypeMirror item) {
        if (mirror instanceof ArrayType array) {
            TypeMirror component = array.getComponentType();
            return component.getKind().isPrimitive()
                    ? COLLECTED_PRIMITIVES.contains(component.getKind()) && same(component, item)
                    : fits(item, component);
        }
        TypeElement list = elements.getTypeElement("java.util.List");
        return COLLECTED.contains(erasure(mirror)) && types.isSubtype(types.getDeclaredType(list, box(item)), mirror);
    }

    boolean holdsMany(TypeMirror mirror) {
        if (mirror.getKind() == TypeKind.ARRAY) {
            return true;
        }
        TypeElement iterable = elements.getTypeElement("java.lang.Iterable");
        return mirror.getKind() == TypeKind.DECLARED
                && types.isSubtype(types.erasure(mirror), types.erasure(iterable.asType()));
    }

    /** What an Optional holds; null if this is none, or a raw one. */
    @Nullable
    TypeMirror present(TypeMirror mirror) {
        return erasure(mirror).equals("java.util.Optional")
                        && !((DeclaredType) mirror).getTypeArguments().isEmpty()
                ? bound(((DeclaredType) mirror).getTypeArguments().get(0))
                : null;
    }

    TypeMirror optional(TypeMirror mirror) {
        return types.getDeclaredType(elements.getTypeElement("java.util.Optional"), box(mirror));
    }

    /** The concrete classes under a sealed type; none if there is no telling, which is reported with the payload. */
    List<? extends TypeMirror> leaves(TypeMirror mirror) {
        if (!isSealed(mirror)) {
            return List.of();
        }
        try {
            return List.copyOf(new PayloadLeaves(types)
                    .of((DeclaredType) mirror, PayloadPath.from(MirrorName.simple(mirror)))
                    .values());
        } catch (PayloadRefusal refused) {
            return List.of();
        }
    }

    /** The sealed types a type is or is under, the nearest first. */
    List<TypeMirror> sealedSupertypes(TypeMirror mirror) {
        Map<String, TypeMirror> found = new LinkedHashMap<>();
        Deque<TypeMirror> open = new ArrayDeque<>(List.of(box(mirror)));
        while (!open.isEmpty()) {
            TypeMirror next = open.removeFirst();
            if (next.getKind() != TypeKind.DECLARED) {
                continue;
            }
            if (isSealed(next)) {
                found.putIfAbsent(MirrorName.qualified(next), next);
            }
            open.addAll(types.directSupertypes(next));
        }
        return List.copyOf(found.values());
    }

    /** The qualified name of a declared type without its arguments; empty for any other. */
    String erasure(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    boolean isSealed(TypeMirror mirror) {
        // An enum whose constants have bodies is sealed for the compiler, but for a user it is one class.
        return mirror instanceof DeclaredType declared
                && declared.asElement().getKind() != ElementKind.ENUM
                && declared.asElement().getModifiers().contains(Modifier.SEALED);
    }

    /** Whether a method must declare an exception to throw it. */
    boolean mustBeDeclared(TypeMirror exception) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(name -> elements.getTypeElement(name).asType())
                .noneMatch(unchecked -> types.isSubtype(exception, unchecked));
    }

    /** Whether neither an exception nor any subclass of it can be thrown by a method that does not declare it. */
    boolean isChecked(TypeMirror exception) {
        TypeMirror unchecked =
                elements.getTypeElement("java.lang.RuntimeException").asType();
        return mustBeDeclared(exception) && !types.isSubtype(unchecked, exception);
    }

    /** Of a primitive its box. */
    TypeMirror box(TypeMirror mirror) {
        return mirror instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : mirror;
    }

    private TypeMirror bound(TypeMirror argument) {
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        TypeMirror bound = wildcard.getExtendsBound();
        return bound == null ? elements.getTypeElement("java.lang.Object").asType() : bound;
    }
}
