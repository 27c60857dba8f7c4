package dev.jointlambda.it.flows;

/** What the right branch returns. */
public record Right(String text) {}
