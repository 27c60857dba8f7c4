package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.net.URI;
import java.util.Map;

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

    /**
     * Variables that have {@link #connect} go to an address of this machine, as nobody: for a rehearsal before a snapshot.
     *
     * @param address answers everything, and knows nothing
     * @return they replace those of the same names
     */
    default Map<String, String> rehearsal(URI address) {
        return Map.of();
    }
}
