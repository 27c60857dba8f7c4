package dev.jointlambda.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Functions in processes of their own, killed with SIGKILL at named points. {@code -Djointlambda.kill.points=all} kills at
 * every one; {@code -Djointlambda.kill.seed} draws another share.
 */
@Tag("long")
final class KillPointsTest {
    private static final List<Subject> SUBJECTS =
            List.of(new OrderSubject(), new IotSubject(), new MonteCarloSubject(), new EchoSubject());
    private static final int SHARE = 32;

    @Test
    void whereverAProcessIsKilledTheExecutionEndsWithItsOneResult() throws Exception {
        String points = System.getProperty("jointlambda.kill.points", Integer.toString(SHARE));
        long seed = Long.getLong("jointlambda.kill.seed", System.nanoTime());
        int most = points.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(points);
        LocalSettings settings =
                LocalSettings.defaults().withProcesses(3).withSweeps(Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (LocalClouds clouds = LocalClouds.start(settings)) {
            KillRun.Figures figures = new KillRun(clouds, SUBJECTS, seed).run(most);
            System.out.println("kill points, seed " + seed + ": " + figures);
            assertTrue(clouds.awaitIdle(Duration.ofMinutes(2)), "something is still under way");

            Verdict verdict = Verdict.of(clouds, SUBJECTS);
            assertEquals(List.of(), verdict.violations(), () -> "with seed " + seed);
            assertEquals(figures.executions(), verdict.histories().size(), () -> "with seed " + seed);
            // A point that only shows when a cloud is too slow to answer does not show again at will.
            assertTrue(figures.missed().size() * 4 <= figures.hit(), () -> figures + " with seed " + seed);
        }
    }
}
