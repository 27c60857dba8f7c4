package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a walk keeps what in the bits of a state. An edge is known by its number in the workflow; behind the edges come
 * the links, which lead from a forEach straight to the steps that collect it, so that a walk knows they are due; then the
 * entry into the start. Each of these lines has a bit for being active, and one for being due from a step that waits
 * forever. Then come the marks, which say what has happened and stay, and last a bit for each result that is readable
 * along a line, where some step behind it reads that result.
 */
final class OutcomeLayout {
    private final Workflow workflow;
    private final List<Link> links;
    private final int lines;
    private final int marks;
    private final Map<String, int[]> into = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] readers;
    private final int[][] readable;

    /** From a forEach to a step that collects its items. */
    record Link(String list, String collector) {}

    /** A result that a step behind its producer reads. */
    record Read(String producer, String reader) {}

    OutcomeLayout(Workflow workflow, Step start, List<Link> links, List<Read> reads, int marks) {
        this.workflow = workflow;
        this.links = List.copyOf(links);
        this.lines = workflow.edges().size() + links.size() + 1;
        this.marks = marks;
        Map<String, List<Integer>> found = new HashMap<>();
        for (int line = 0; line < lines; line++) {
            String to = line == entry() ? start.name() : to(line);
            found.computeIfAbsent(to, step -> new ArrayList<>()).add(line);
        }
        found.forEach((step, numbers) ->
                into.put(step, numbers.stream().mapToInt(Integer::intValue).toArray()));
        reads.forEach(read -> numbers.putIfAbsent(read.producer(), numbers.size()));
        this.readers = new int[lines][];
        this.readable = new int[lines][];
        Arrays.fill(readers, new int[0]);
        Arrays.fill(readable, new int[0]);
        layReads(reads);
    }

    private void layReads(List<Read> reads) {
        int next = firstMark() + marks;
        Map<String, Set<String>> byProducer = new HashMap<>();
        reads.forEach(read -> byProducer
                .computeIfAbsent(read.producer(), producer -> new LinkedHashSet<>())
                .add(read.reader()));
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            String producer = number.getKey();
            Set<String> behind = workflow.graph().after(producer);
            behind.add(producer);
            Set<String> before = workflow.graph().before(byProducer.getOrDefault(producer, Set.of()));
            for (int line = 0; line < entry(); line++) {
                if (behind.contains(from(line)) && before.contains(to(line))) {
                    readers[line] = with(readers[line], number.getValue());
                    readable[line] = with(readable[line], next++);
                }
            }
        }
    }

    private static int[] with(int[] some, int more) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }

    private String from(int line) {
        int edges = workflow.edges().size();
        return line < edges
                ? workflow.edges().get(line).from()
                : links.get(line - edges).list();
    }

    private String to(int line) {
        int edges = workflow.edges().size();
        return line < edges
                ? workflow.edges().get(line).to()
                : links.get(line - edges).collector();
    }

    int edges() {
        return workflow.edges().size();
    }

    /** The line into the start. */
    int entry() {
        return lines - 1;
    }

    int due(int line) {
        return lines + line;
    }

    /** The mark of an outcome in which a step that should have ended the workflow waits forever. */
    int stuck() {
        return 2 * lines;
    }

    int firstMark() {
        return 2 * lines + 1;
    }

    BitSet marks(BitSet state) {
        return state.get(firstMark(), firstMark() + marks);
    }

    /** The lines into a step. */
    int[] into(Step step) {
        return into.getOrDefault(step.name(), new int[0]);
    }

    /** The lines a way makes active. */
    List<Integer> lines(Way way) {
        List<Integer> found = new ArrayList<>();
        for (Edge edge : way.edges()) {
            found.add(workflow.number(edge));
            if (edge.kind() == Edge.Kind.FOR_EACH) {
                for (int i = 0; i < links.size(); i++) {
                    if (links.get(i).list().equals(edge.from())) {
                        found.add(edges() + i);
                    }
                }
            }
        }
        return found;
    }

    /** The number of a step whose result is read further on; -1 if it is not. */
    int number(String producer) {
        return numbers.getOrDefault(producer, -1);
    }

    /** Moves what is readable along a line out of a state. */
    void take(BitSet state, int line, BitSet reads) {
        for (int i = 0; i < readers[line].length; i++) {
            if (state.get(readable[line][i])) {
                state.clear(readable[line][i]);
                reads.set(readers[line][i]);
            }
        }
    }

    /** Makes results readable along a line, as far as some step behind it reads them. */
    void give(BitSet state, int line, BitSet reads) {
        for (int i = 0; i < readers[line].length; i++) {
            if (reads.get(readers[line][i])) {
                state.set(readable[line][i]);
            }
        }
    }
}
