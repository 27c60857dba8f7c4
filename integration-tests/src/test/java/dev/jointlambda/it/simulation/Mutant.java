package dev.jointlambda.it.simulation;

import java.util.List;

/**
 * A mistake that somebody could have made, as a change of the product's own code, and the runs that show it.
 *
 * @param name as in the protocol's model
 * @param breaks the invariant that it breaks in at least one of the runs
 * @param patches the mistake
 * @param runs what breaks, each as {@link Replay} names it; the code as it is breaks nothing in them
 */
record Mutant(String name, String breaks, List<Patch> patches, List<String> runs) {
    Mutant {
        patches = List.copyOf(patches);
        runs = List.copyOf(runs);
    }

    @Override
    public String toString() {
        return name;
    }
}
