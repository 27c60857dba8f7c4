package dev.jointlambda.it;

import dev.jointlambda.local.LocalSettings;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The constructs, with the vendors' clients on the wire. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("long")
class OnTheWireConstructsTest extends ConstructProofs {
    @Override
    TestClouds open() {
        // Short, because a client waits as long for each execution it starts while functions are silent.
        return new WireClouds(LocalSettings.defaults(), Duration.ofMillis(700));
    }
}
