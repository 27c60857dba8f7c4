package dev.jointlambda.it.simulation;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape keeps every promise under every pair of faults. */
class PairsTest {
    static List<Shape<?>> shapes() {
        return Shapes.ALL;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noPairOfFaultsBreaksAPromise(Shape<?> shape) throws InterruptedException {
        Report report = new Report();

        Pairs.Found found = Pairs.explore(shape);

        report.print(
                String.format("every pair of faults: %-18s %3d calls", shape.name(), found.calls()), found.tally());
        Report.assertNothingFound(found.tally());
    }
}
