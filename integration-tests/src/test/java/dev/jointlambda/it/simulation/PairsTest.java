package dev.jointlambda.it.simulation;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shape keeps every promise under every fault, and under pairs of them: every pair for the smaller shapes, for the others
 * some. {@code -Djointlambda.pairs=all} runs every pair of every shape.
 */
@Tag("long")
class PairsTest {
    private static final int SOME = 10;

    private static final Set<Shape<?>> EVERY_PAIR =
            Set.of(Shapes.CHAIN, Shapes.FAILOVER, Shapes.CHOICE, Shapes.DIAMOND);

    static Stream<Arguments> shapes() {
        boolean all = System.getProperty("jointlambda.pairs", "").equals("all");
        return Shapes.ALL.stream().map(each -> Arguments.of(each, all || EVERY_PAIR.contains(each) ? 1 : SOME));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noPairOfFaultsBreaksAPromise(Shape<?> shape, int oneIn) throws InterruptedException {
        Report report = new Report();

        Pairs.Found found = Pairs.explore(shape, oneIn);

        String what = oneIn == 1 ? "every fault and every pair" : "every fault and one pair in " + oneIn;
        report.print(String.format("%s: %s, %d calls", what, shape.name(), found.calls()), found.tally());
        Report.assertNothingFound(found.tally());
    }
}
