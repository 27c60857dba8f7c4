package dev.jointlambda.processor;

/**
 * A step that may feed a parameter.
 *
 * @param step its name
 * @param returns what its result is decoded as: the type it declares, without the Optional around it where the parameter
 *     may be empty; for a failure that is taken as data, the type of the failure
 */
record Producer(String step, TypeRef returns) {}
