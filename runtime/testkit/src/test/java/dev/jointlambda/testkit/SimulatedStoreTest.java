package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.spi.StateStore;

/** The same rows through a client's binding, across the clouds. */
final class SimulatedStoreTest extends StateStoreContract {
    private final Simulation clouds = Simulation.seeded(7);

    @Override
    public StateStore store() {
        return clouds.binding(AWS).services(ALIYUN).store();
    }
}
