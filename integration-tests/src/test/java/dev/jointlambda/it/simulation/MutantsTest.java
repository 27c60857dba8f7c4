package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the exploration would find if the code were wrong: each mistake shows, in runs in which the code as it is has none. */
class MutantsTest {
    static List<Mutant> mutants() {
        return Mutants.ALL;
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMistakeIsFound(Mutant mutant) {
        Map<String, byte[]> changed = MutantCompiler.compile(mutant.patches());
        List<String> found = new ArrayList<>();
        for (String run : mutant.runs()) {
            assertEquals(List.of(), Replay.violations(run), () -> "the code as it is, in " + run);
            found.addAll(MutantLoader.violations(changed, run));
        }

        assertTrue(
                found.stream().anyMatch(violation -> violation.contains(mutant.breaks() + ": ")),
                () -> mutant + " is to break " + mutant.breaks() + " in " + mutant.runs() + ", but breaks " + found);
    }
}
