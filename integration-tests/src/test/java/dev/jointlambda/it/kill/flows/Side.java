package dev.jointlambda.it.kill.flows;

import java.util.List;

/**
 * As {@link Note}, for the branch beside the list.
 *
 * @param made different in every run
 * @param from what it was given
 */
public record Side(String made, List<String> from) {}
