package dev.jointlambda.processor;

/**
 * An edge that feeds a parameter.
 *
 * @param edge the edge
 * @param carried what it carries: the producer's result, or one element of it
 * @param parameter the parameter
 * @param collects whether the parameter takes the results of all items
 */
record Feed(Edge edge, TypeRef carried, Parameter parameter, boolean collects) {
    /** The type of a parameter that takes exactly this. */
    String parameterType() {
        return collects ? "List<" + carried.name() + ">" : carried.name();
    }
}
