package dev.jointlambda.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One step on one cloud: what every generated handler is, whatever its cloud's own handler type looks like. */
@FunctionalInterface
public interface StepFunction {
    /**
     * Handles one delivery of one event.
     *
     * @param event the event as it came
     * @param answer where the (short) answer goes; nobody reads it but logs
     * @param invocation what the platform says about this invocation
     * @throws IOException if the event cannot be read or the answer cannot be written
     */
    void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException;
}
