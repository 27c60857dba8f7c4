package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;

/** What a generated function stands on, as whoever takes a snapshot of its process sees it. */
public interface Rehearsable {
    /** What the function is bound to. */
    CloudBinding cloud();

    /**
     * Has a twin of the function handle an event of an execution that does not exist. The user's code is not called, and
     * what the services answer does not matter: the twin goes on as if it had committed, and along every edge.
     *
     * @param function the function
     * @param standIn services that keep nothing; each is called as an event would call it
     * @throws IOException if the twin cannot read its event or write its answer
     * @throws RuntimeException if a service fails
     */
    void rehearse(Rehearsed function, CloudBinding standIn) throws IOException;
}
