package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.testkit.StateStoreContract;
import org.junit.jupiter.api.AfterAll;

final class DynamoStateStoreOnLocalTest extends StateStoreContract {
    private static final LocalAws AWS = new LocalAws();
    private static final StateStore STORE = AWS.services().store();

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Override
    public StateStore store() {
        return STORE;
    }
}
