package dev.jointlambda.processor;

/**
 * Where a step that has failed for good goes on.
 *
 * @param exception the class of the exceptions that lead there
 * @param target the step they lead to
 */
record BoundCatch(TypeRef exception, String target) {}
