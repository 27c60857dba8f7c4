package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.Host;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When a row that is written now may go: DynamoDB's time to live, which never carries meaning. */
final class Expiry {
    static final String ATTRIBUTE = "expires";

    private final Host host;
    private final Duration retention;

    Expiry(Host host, Duration retention) {
        this.host = host;
        this.retention = retention;
    }

    /** In seconds since the epoch, as DynamoDB wants it. */
    AttributeValue fromNow() {
        return AttributeValue.fromN(Long.toString(host.now() / 1000 + retention.toSeconds()));
    }
}
