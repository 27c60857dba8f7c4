package dev.jointlambda.local.aws;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same behaviour on an independent implementation: what is expected is not only our own idea of DynamoDB. */
final class DynaliteBehaviourTest extends DynamoBehaviour {
    private static @Nullable Dynalite dynalite;
    private static @Nullable DynamoDbClient client;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Dynalite started = Dynalite.start();
        dynalite = started;
        StateTable.create(started.uri(), "rows");
        client = StateTable.client(started.uri());
    }

    @AfterAll
    static void stop() {
        if (dynalite != null) {
            dynalite.close();
        }
    }

    @Override
    DynamoDbClient client() {
        return Objects.requireNonNull(client);
    }

    @Override
    String table() {
        return "rows";
    }
}
