package dev.jointlambda.processor;

/**
 * A value in an annotation, with the place it stands at: the annotation, if it is a default.
 *
 * @param value the value
 * @param origin where it stands
 */
record Setting<T>(T value, Origin origin) {}
