package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.testkit.StateStoreContract;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/**
 * The same contract on Amazon's own DynamoDB Local, which whoever runs this has started: {@code mvn -Pdynamodb-local
 * -Djointlambda.dynamodb.endpoint=http://localhost:8000}.
 */
@Tag("dynamodb-local")
final class DynamoStateStoreOnAmazonsLocalTest extends StateStoreContract {
    private static final StateStore STORE = StateTable.create(
            Objects.requireNonNull(
                    System.getProperty("jointlambda.dynamodb.endpoint"),
                    "set -Djointlambda.dynamodb.endpoint to the address of DynamoDB Local"),
            "rows-" + UUID.randomUUID());

    @Override
    public StateStore store() {
        return STORE;
    }
}
