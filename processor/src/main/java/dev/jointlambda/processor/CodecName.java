package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;

/**
 * The constant of {@code <Flow>_Payloads} that holds a codec.
 *
 * @param constant its name, unique within the workflow, such as {@code LIST_OF_ITEM}
 * @param type the type it writes and reads; a primitive type in its box
 */
record CodecName(String constant, TypeName type) {}
