package dev.jointlambda;

import java.time.Instant;
import java.util.List;

/**
 * What a step can learn about the run it is part of; a {@link Step} method that takes one as a parameter gets it, whatever
 * else it takes. It belongs to one attempt: do not keep it. In a unit test, implement it or pass a mock.
 *
 * <pre>{@code
 * @Step
 * public Receipt charge(Order order, StepContext step) {
 *     return bank.charge(order.card(), order.total(), step.idempotencyKey());
 * }
 * }</pre>
 *
 * <p>No method returns null. Safe for many threads.
 */
public interface StepContext {
    /** The execution's id, unique within its workflow. */
    String executionId();

    /** The step's name. */
    String step();

    /** The position in each enclosing {@code forEach}, outermost first, from 0; empty outside of any. */
    List<Integer> index();

    /** Which attempt of the user's code this is, as far as this function knows, from 1. */
    int attempt();

    /** The cloud this attempt runs on: the primary, or the backup after a failover. */
    Cloud cloud();

    /**
     * A key that is the same for every attempt of this step in this execution (and, in a forEach, for this element), on
     * every cloud, and different from every other. Pass it to services that recognize repeated requests.
     */
    String idempotencyKey();

    /** When the platform will stop this attempt, by this machine's clock. */
    Instant deadline();
}
