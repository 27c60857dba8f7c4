package dev.jointlambda.processor;

/**
 * The part of a workflow that runs once per element of a forEach.
 *
 * @param list the step whose result has the elements
 * @param item the step each element goes to
 */
record Region(Step list, Step item) {}
