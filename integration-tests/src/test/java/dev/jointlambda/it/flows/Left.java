package dev.jointlambda.it.flows;

/** What the left branch returns. */
public record Left(String text) {}
