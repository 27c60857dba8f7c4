package dev.jointlambda.processor;

/**
 * Why a type cannot be a payload.
 *
 * @param code {@code JL210} (not a concrete type) or {@code JL211} (not data)
 * @param text what is wrong, with the path to the culprit, ending in a full stop
 * @param fix what to do, without the word "fix"
 */
record PayloadFinding(String code, String text, String fix) {}
