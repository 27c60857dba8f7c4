package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as model and rules see it: a name, and its relations to other types. Primitives count as their boxes
 * everywhere, so that {@code int} is the same as {@code Integer} and never fits {@code long}.
 */
interface TypeRef {
    /** What a parameter of this type asks for, before any question of who feeds it. */
    enum Role {
        DATA,
        CONTEXT,
        FAILURE,
        OPTIONAL
    }

    /** As the user would write it, with simple names. */
    String name();

    /** As the user would write it between angle brackets: where it is a primitive, the box. */
    String argument();

    /** With package names, for two types that look alike. */
    String qualifiedName();

    boolean isVoid();

    /** Exactly the same type. */
    boolean same(TypeRef other);

    /** The same type or a subtype. */
    boolean fits(TypeRef other);

    /** What a forEach over this type passes on: of a List, Set, Collection or array but {@code byte[]}; else null. */
    @Nullable
    TypeRef element();

    /** Whether the items of a forEach, each of type {@code item}, can be handed over as this: a list or an array. */
    boolean collects(TypeRef item);

    /** Whether a value of this type holds many others, collectable or not: an array or anything iterable. */
    boolean holdsMany();

    /** What an Optional of this type holds; null if this is no Optional. */
    @Nullable
    TypeRef present();

    /** An Optional of this type. */
    TypeRef asOptional();

    /**
     * The concrete classes under this sealed type, nested ones too, with their type arguments solved from it; in a fixed
     * order, none twice. Empty if it is not sealed, or its classes cannot be told.
     */
    List<TypeRef> sealedLeaves();

    /** The sealed types this one is or is under, with their type arguments; itself first, if it is one. */
    List<TypeRef> sealedSupertypes();

    Role role();
}
