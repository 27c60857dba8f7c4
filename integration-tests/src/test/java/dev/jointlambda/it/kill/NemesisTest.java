package dev.jointlambda.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A short run of the nemesis with the workflow whose sweeper need not wait long. {@code -Djointlambda.nemesis.seconds} makes
 * it longer, {@code -Djointlambda.nemesis.seed} draws the troubles again.
 */
@Tag("long")
final class NemesisTest {
    @Test
    void nothingIsLostOrDoubledWhateverHappens() throws Exception {
        Duration time = Duration.ofSeconds(Long.getLong("jointlambda.nemesis.seconds", 15));
        long seed = Long.getLong("jointlambda.nemesis.seed", System.nanoTime());

        NemesisRun.Figures figures =
                new NemesisRun(time, 20, seed).run(false, Duration.ofSeconds(2), Duration.ofMinutes(5));

        System.out.println("nemesis: " + figures);
        assertEquals(List.of(), figures.violations(), () -> figures.toString());
        assertEquals(
                20 * time.toSeconds(),
                figures.executions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }
}
