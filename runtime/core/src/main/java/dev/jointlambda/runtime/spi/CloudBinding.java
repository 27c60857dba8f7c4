package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;

/** All that a function or a client needs of the clouds; built once per function instance. Safe for many threads. */
public interface CloudBinding {
    /** The cloud this code runs on; for a client, the one it is closest to. */
    Cloud cloud();

    /**
     * The services of a cloud.
     *
     * @throws IllegalStateException if that cloud is not configured here; names the setting to add
     */
    CloudServices services(Cloud cloud);

    /** Time, chance and threads. */
    Host host();

    /** Names, keys and limits of this deployment. */
    Settings settings();
}
