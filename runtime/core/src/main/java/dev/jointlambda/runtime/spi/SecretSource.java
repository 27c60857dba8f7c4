package dev.jointlambda.runtime.spi;

import java.util.Map;

/** A secret of the cloud that the code runs on, whose value is a JSON object of environment variables. Safe for many threads. */
@FunctionalInterface
public interface SecretSource {
    /**
     * Reads it, each time anew.
     *
     * @return values by the name of the variable that they stand for
     * @throws IllegalStateException if it cannot be read: names the secret and says what to do, and never what it holds
     */
    Map<String, String> read();
}
