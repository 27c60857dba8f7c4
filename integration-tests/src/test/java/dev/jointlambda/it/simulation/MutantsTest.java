package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the exploration would find if the code were wrong: each mistake shows, in a run in which the code as it is has none. */
class MutantsTest {
    static List<Mutant> mutants() {
        return Mutants.ALL;
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMistakeIsFound(Mutant mutant) {
        List<String> found = MutantLoader.search(MutantCompiler.compile(mutant.patches()), mutant.search());

        assertFalse(found.isEmpty(), () -> mutant + " is not found by " + mutant.search());
        assertTrue(found.get(1).contains(mutant.breaks() + ": "), () -> mutant + " breaks " + found);
        assertEquals(List.of(), Replay.violations(found.get(0)), () -> "the code as it is, in " + found.get(0));
    }
}
