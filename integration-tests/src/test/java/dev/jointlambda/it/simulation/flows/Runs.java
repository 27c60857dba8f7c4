package dev.jointlambda.it.simulation.flows;

import dev.jointlambda.StepContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts the runs of user code, so that each returns something else, and keeps what each was given. Whatever agrees in the
 * end then agrees because the protocol made it so. For one thread.
 */
public final class Runs {
    private final Map<String, List<Run>> byExecution = new HashMap<>();
    private int count;

    /**
     * One run of a step's code.
     *
     * @param inputs what it was given: the elements of a collected list in their order
     */
    public record Run(String step, String index, int number, List<Piece> inputs) {}

    /** Notes a run and makes what it returns. */
    public Piece of(StepContext step, Piece... inputs) {
        return of(step, List.of(inputs));
    }

    /** Notes a run and makes what it returns. */
    public Piece of(StepContext step, List<Piece> inputs) {
        return new Piece(step.step(), index(step), note(step, inputs), -1);
    }

    /** Notes a run that returns a list of so many elements. */
    public List<Piece> list(StepContext step, int size, Piece... inputs) {
        int run = note(step, List.of(inputs));
        List<Piece> elements = new ArrayList<>(size);
        for (int item = 0; item < size; item++) {
            elements.add(new Piece(step.step(), index(step), run, item));
        }
        return elements;
    }

    /** The runs of one execution so far, in their order. */
    public List<Run> of(String execution) {
        return byExecution.getOrDefault(execution, List.of());
    }

    private int note(StepContext step, List<Piece> inputs) {
        byExecution
                .computeIfAbsent(step.executionId(), id -> new ArrayList<>())
                .add(new Run(step.step(), index(step), ++count, inputs));
        return count;
    }

    private static String index(StepContext step) {
        return step.index().stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
