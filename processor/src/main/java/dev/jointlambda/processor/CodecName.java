package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;

/**
 * The constant that holds a codec.
 *
 * @param holder the class it is in
 * @param constant its name
 */
record CodecName(ClassName holder, String constant) {}
