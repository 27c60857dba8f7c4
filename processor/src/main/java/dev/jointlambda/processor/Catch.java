package dev.jointlambda.processor;

/**
 * Where a step goes on that has failed for good with an exception of some class.
 *
 * @param exception the class
 * @param target the step it leads to, and where that is said
 */
record Catch(TypeRef exception, Text target) {}
