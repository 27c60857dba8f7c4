package dev.jointlambda.processor;

import java.util.List;

/**
 * A class of exceptions that an annotation names.
 *
 * @param type the class
 * @param checked whether a method must declare it, or one it fits, to throw it
 * @param origin where it stands: the annotation, if it is a default
 */
record ExceptionDeclaration(TypeRef type, boolean checked, Origin origin) {
    /** Whether a method that declares these can throw it, or a subclass of it. */
    boolean possible(List<TypeRef> declared) {
        return !checked || declared.stream().anyMatch(each -> type.fits(each) || each.fits(type));
    }

    /** Whether it is one of this project's, by its simple name. */
    boolean is(String name) {
        return type.qualifiedName().equals("dev.jointlambda." + name);
    }
}
