package dev.jointlambda.local.run;

import dev.jointlambda.Cloud;

/**
 * One run of a step.
 *
 * @param step which step
 * @param cloud where
 * @param began when, in milliseconds since anything
 * @param tookMs how long it ran, in milliseconds
 */
record StepRun(String step, Cloud cloud, double began, double tookMs) {}
