package dev.jointlambda.processor;

import java.util.List;

/**
 * An edge that feeds a parameter.
 *
 * @param edge the edge
 * @param carried what it carries: the producer's result, or one element of it, or its failure
 * @param leaves the classes of it that the parameter takes, if the producer chooses; else empty
 * @param parameter the parameter
 * @param collects whether the parameter takes the results of all items
 */
record Feed(Edge edge, TypeRef carried, List<TypeRef> leaves, Parameter parameter, boolean collects) {
    Feed {
        leaves = List.copyOf(leaves);
    }

    /** The type of a parameter that takes exactly this. */
    String parameterType() {
        String type = leaves.size() == 1 ? leaves.get(0).name() : carried.name();
        return collects ? "List<" + type + ">" : type;
    }

    /** The step that feeds it, with what its result is decoded as. */
    Producer producer() {
        boolean optional = parameter.type().present() != null;
        return new Producer(edge.from(), optional ? Carried.present(carried) : carried);
    }
}
