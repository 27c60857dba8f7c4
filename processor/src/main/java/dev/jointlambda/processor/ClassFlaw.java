package dev.jointlambda.processor;

/** What keeps generated code from creating an instance of a workflow class. */
enum ClassFlaw {
    NOT_A_CLASS("it is not a class", "make it a class"),
    NOT_PUBLIC("it is not public", "make it public"),
    HIDDEN("it is nested in a class that is not public", "make the outer class public, or move it out"),
    INNER("it is an inner class", "make it static"),
    ABSTRACT("it is abstract", "remove \"abstract\""),
    GENERIC("it has type parameters", "remove the type parameters"),
    NO_CONSTRUCTOR("it has no public constructor without parameters", "add one"),
    THROWING_CONSTRUCTOR("that constructor declares a checked exception", "catch it there, or throw an unchecked one");

    private final String says;
    private final String fix;

    ClassFlaw(String says, String fix) {
        this.says = says;
        this.fix = fix;
    }

    String says() {
        return says;
    }

    String fix() {
        return fix;
    }
}
