package dev.jointlambda;

import java.time.Instant;
import java.util.List;

/** What a step can learn about the run it is part of; taken as a parameter of a {@link Step} method. */
public interface StepContext {
    /** The execution's id, unique within its workflow. */
    String executionId();

    /** The step's name. */
    String step();

    /** The position in each enclosing {@code forEach}, outermost first, from 0; empty outside of any. */
    List<Integer> index();

    /** Which attempt of the user's code this is, as far as this function knows, from 1. */
    int attempt();

    /** The cloud this attempt runs on. */
    Cloud cloud();

    /** A key that is the same for every attempt of this step in this execution, on every cloud. */
    String idempotencyKey();

    /** When the platform will stop this attempt. */
    Instant deadline();
}
