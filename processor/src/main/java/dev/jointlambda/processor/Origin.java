package dev.jointlambda.processor;

/**
 * Where in the user's source a finding stands: a name, an annotation or a value in one. Opaque to the model and the
 * rules, which only hand it on from the declaration to the finding.
 */
interface Origin {}
