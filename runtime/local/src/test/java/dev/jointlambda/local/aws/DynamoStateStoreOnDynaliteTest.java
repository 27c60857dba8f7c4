package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.testkit.StateStoreContract;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same contract on an implementation of DynamoDB that shares nothing with ours. */
final class DynamoStateStoreOnDynaliteTest extends StateStoreContract {
    private static @Nullable Dynalite dynalite;
    private static @Nullable StateStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Dynalite started = Dynalite.start();
        dynalite = started;
        store = StateTable.create(started.uri(), "rows");
    }

    @AfterAll
    static void stop() {
        if (dynalite != null) {
            dynalite.close();
        }
    }

    @Override
    public StateStore store() {
        return Objects.requireNonNull(store);
    }
}
