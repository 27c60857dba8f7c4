package dev.jointlambda.processor;

/**
 * A step method, known by its annotation alone; neither name has been checked.
 *
 * @param method the method's name
 * @param step the step's name, as written or by default
 */
record ConstantPlan(String method, String step) {}
