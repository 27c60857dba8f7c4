package dev.jointlambda.it.deployed;

import java.util.List;

/**
 * What is handed from step to step.
 *
 * @param load what makes it heavy
 * @param hands who has had it
 */
public record Baton(String load, List<String> hands) {}
