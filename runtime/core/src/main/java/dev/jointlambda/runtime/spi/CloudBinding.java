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

    /**
     * Lets go of what was read from a secret and of the peers that were connected with it, and of temporary credentials:
     * before a snapshot of the process, which must not have them. They are read and connected again when they are needed.
     */
    default void forgetSecrets() {
        // nothing, where nothing is read from a secret
    }

    /**
     * To be called when the process goes on from a snapshot, of which there may be other copies: what was read before is
     * let go of as by {@link #forgetSecrets}, credentials are asked for anew, and chance is fresh ({@link Host#reseed}).
     */
    default void restored() {
        forgetSecrets();
        host().reseed();
    }
}
