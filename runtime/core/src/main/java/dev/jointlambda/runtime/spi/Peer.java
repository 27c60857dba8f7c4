package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;

/** The other cloud, as a runtime artifact offers it to generated code. */
public interface Peer {
    /** Which cloud it is. */
    Cloud cloud();

    /**
     * Looks whether everything is set that is needed to connect to it, and connects to nothing.
     *
     * @param environment the settings
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    void check(Environment environment);

    /**
     * Connects to it.
     *
     * @param environment the settings
     * @throws IllegalStateException if a setting is missing or wrong, or the secret that has it cannot be read; names it
     */
    CloudServices connect(Environment environment);
}
