package dev.jointlambda.it.simulation;

import java.util.List;

/**
 * A mistake that somebody could have made, as a change of the product's own code, and where it shows.
 *
 * @param name as in the protocol's model
 * @param breaks the invariant that it breaks
 * @param search where that shows, as {@link Directed} is told: a shape and kinds of faults
 * @param patches the mistake
 */
record Mutant(String name, String breaks, String search, List<Patch> patches) {
    Mutant {
        patches = List.copyOf(patches);
    }

    @Override
    public String toString() {
        return name;
    }
}
