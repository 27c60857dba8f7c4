package dev.jointlambda.it.kill.flows;

import java.util.List;

/**
 * What one run of user code made, and out of what.
 *
 * @param made different in every run of every step
 * @param from what was {@code made} in the results that this run was given, in order
 */
public record Note(String made, List<String> from) {}
