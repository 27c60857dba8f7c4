package dev.jointlambda.benchmarks;

import dev.jointlambda.benchmarks.Javac.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much longer a workflow takes to compile because it is one. */
public final class CompileTime {
    private static final int TYPICAL = 50;

    private final int rounds;
    private final int warmUp;

    private CompileTime(int rounds, int warmUp) {
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /**
     * Writes what it finds out.
     *
     * @param args the folder; how many rounds; how many before, to warm up; how many javac processes
     */
    public static void main(String[] args) throws Exception {
        measure(
                        Integer.parseInt(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        TYPICAL,
                        10,
                        50,
                        100,
                        200,
                        500)
                .write(Path.of(args[0]));
    }

    /**
     * @param typical how many steps the workflow has that is compiled by processes of its own
     * @param sizes how many steps the workflows have that are compiled in this one
     */
    static Section measure(int rounds, int warmUp, int processes, int typical, int... sizes)
            throws IOException, InterruptedException {
        CompileTime compile = new CompileTime(rounds, warmUp);
        return new Section(
                "compile-time",
                "Compile time",
                List.of(
                        "The workflow: blocks of five steps (a fork into two branches, their join, one more step), each step"
                                + " with a record of its own as its result, primary AWS, backup Aliyun: two functions per"
                                + " step, and a codec per record.",
                        "Warm: javac in one JVM, medians of " + rounds + " compilations of each kind and size, in turn,"
                                + " after " + warmUp + " of each to warm up. What is written stays in memory.",
                        "Cold: a javac process of its own, with files on the disk, medians of " + processes + ".",
                        "\"Without\" compiles the workflow's class alone; \"check and write\" is javac with the processor,"
                                + " which writes the functions' source but compiles nothing; \"with\" compiles it all."
                                + " Added = with - without. \"Processor\" is the part of \"with\" that javac spends in calls"
                                + " of the processor: reading, checking, writing. Most of what is added is javac compiling"
                                + " what was written."),
                List.of(compile.warm(sizes), cold(processes, typical)));
    }

    /** The sizes take turns too: what else the machine does then hits all of them. */
    private Table warm(int... sizes) throws IOException {
        Map<Integer, Medians> medians = new LinkedHashMap<>();
        for (int i = -warmUp; i < rounds; i++) {
            for (int size : sizes) {
                for (Mode mode : Mode.values()) {
                    Javac.Compilation took = Javac.inProcess(mode, FlowSource.of("MeasuredFlow", size));
                    if (i >= 0) {
                        medians.computeIfAbsent(size, each -> new Medians()).add(mode, took);
                    }
                }
            }
        }
        Table table = Table.of(
                "Warm, ms",
                "steps",
                "without",
                "check and write",
                "with",
                "added",
                "added per step",
                "processor",
                "processor per step");
        medians.forEach((size, times) -> times.warmRow(table, size));
        return table;
    }

    private static Table cold(int processes, int steps) throws IOException, InterruptedException {
        Medians medians = new Medians();
        for (int i = 0; i < processes; i++) {
            for (Mode mode : Mode.values()) {
                medians.of(mode).add(Javac.ownProcess(mode, FlowSource.of("MeasuredFlow", steps)));
            }
        }
        Table table = Table.of("Cold, ms", "steps", "without", "check and write", "with", "added", "added per step");
        return medians.coldRow(table, steps);
    }

    /** Times by what was done. */
    private static final class Medians {
        private final Times without = new Times();
        private final Times onlyProcessor = new Times();
        private final Times with = new Times();
        private final Times processor = new Times();

        Times of(Mode mode) {
            return switch (mode) {
                case WITHOUT -> without;
                case ONLY_PROCESSOR -> onlyProcessor;
                case WITH -> with;
            };
        }

        void add(Mode mode, Javac.Compilation took) {
            of(mode).add(took.nanos());
            if (mode == Mode.WITH) {
                processor.add(took.processor());
            }
        }

        Table coldRow(Table table, int steps) {
            double added = with.p50() - without.p50();
            return table.row(
                    Integer.toString(steps), without.p50(), onlyProcessor.p50(), with.p50(), added, added / steps);
        }

        void warmRow(Table table, int steps) {
            double added = with.p50() - without.p50();
            table.row(
                    Integer.toString(steps),
                    without.p50(),
                    onlyProcessor.p50(),
                    with.p50(),
                    added,
                    added / steps,
                    processor.p50(),
                    processor.p50() / steps);
        }
    }
}
