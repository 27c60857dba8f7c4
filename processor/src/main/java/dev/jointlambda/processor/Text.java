package dev.jointlambda.processor;

/** A string the user wrote in an annotation, with the place it stands at. */
record Text(String value, Origin origin) {}
