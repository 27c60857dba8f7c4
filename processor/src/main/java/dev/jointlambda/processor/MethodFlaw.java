package dev.jointlambda.processor;

/** What keeps generated code from calling a step method. */
enum MethodFlaw {
    PRIVATE("private", "remove \"private\""),
    STATIC("static", "remove \"static\""),
    ABSTRACT("abstract", "give it a body"),
    GENERIC("generic", "name concrete types instead of type parameters"),
    OUT_OF_REACH("protected in a class of another package", "make it public");

    private final String says;
    private final String fix;

    MethodFlaw(String says, String fix) {
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
