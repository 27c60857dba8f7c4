package dev.jointlambda.processor;

import java.util.List;

/**
 * An edge that should feed a parameter, but its type keeps it from it.
 *
 * @param edge the edge
 * @param carried what it carries; void if nothing
 * @param parameter the parameter it was meant for
 * @param region whether the edge comes from inside a forEach
 * @param instead the steps whose value the parameter takes when this one does not run
 */
record Clash(Edge edge, TypeRef carried, Parameter parameter, boolean region, List<String> instead) {
    Clash {
        instead = List.copyOf(instead);
    }
}
