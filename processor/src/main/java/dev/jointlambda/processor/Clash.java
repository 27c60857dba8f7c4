package dev.jointlambda.processor;

/**
 * An edge that should feed a parameter, but its type keeps it from it.
 *
 * @param edge the edge
 * @param carried what it carries; void if nothing
 * @param parameter the parameter it was meant for
 * @param region whether the edge comes from inside a forEach
 */
record Clash(Edge edge, TypeRef carried, Parameter parameter, boolean region) {}
