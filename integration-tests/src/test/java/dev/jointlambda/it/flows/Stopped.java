package dev.jointlambda.it.flows;

/** The end of {@link ChoiceFlow}'s other branch. */
public record Stopped(String text) implements Text {}
