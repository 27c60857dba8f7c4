package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.Map;

/** The other cloud, as a runtime artifact offers it to generated code. */
public interface Peer {
    /** Which cloud it is. */
    Cloud cloud();

    /**
     * Connects to it.
     *
     * @param environment the settings, as environment variables
     * @throws IllegalStateException if a setting is missing or wrong; names it
     */
    CloudServices connect(Map<String, String> environment);
}
