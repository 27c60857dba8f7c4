package dev.jointlambda.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles workflows, and times it. */
final class Javac {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private Javac() {}

    /** What is done with the workflows. */
    enum Mode {
        /** The workflows' own classes alone. */
        WITHOUT("-proc:none"),
        /** They are checked and their functions are written, as source. */
        ONLY_PROCESSOR("-proc:only"),
        /** Checked, written, and everything compiled. */
        WITH("-Xlint:-processing");

        private final String option;

        Mode(String option) {
            this.option = option;
        }
    }

    /**
     * How long a compilation took, in nanoseconds.
     *
     * @param processor how much of that was spent in the processor
     * @param classes how many class files came of it
     */
    record Compilation(long nanos, long processor, int classes) {}

    /** Compiles in this process, with a compiler of its own, and writes nothing to the disk. */
    static Compilation inProcess(Mode mode, FlowSource... flows) throws IOException {
        try (Workspace workspace = new Workspace()) {
            List<Path> sources = sources(workspace, flows);
            StringWriter messages = new StringWriter();
            TimedProcessor processor = new TimedProcessor(processor());
            long before = System.nanoTime();
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            boolean done;
            int classes;
            try (StandardJavaFileManager files =
                            javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
                    MemoryFiles written = new MemoryFiles(files)) {
                JavaCompiler.CompilationTask task = javac.getTask(
                        messages,
                        written,
                        null,
                        options(workspace, mode),
                        null,
                        files.getJavaFileObjectsFromPaths(sources));
                if (mode != Mode.WITHOUT) {
                    task.setProcessors(List.of(processor));
                }
                done = task.call();
                classes = written.classes();
            }
            long took = System.nanoTime() - before;
            if (!done) {
                throw new IllegalStateException("the workflows do not compile: " + messages);
            }
            return new Compilation(took, processor.nanos(), classes);
        }
    }

    /** Compiles in a process of its own, as a build does; returns nanoseconds, those of the JVM's start among them. */
    static long ownProcess(Mode mode, FlowSource flow) throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace()) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
            command.addAll(options(workspace, mode));
            if (mode != Mode.WITHOUT) {
                command.addAll(List.of("-processorpath", CLASS_PATH));
            }
            sources(workspace, flow).forEach(source -> command.add(source.toString()));
            long before = System.nanoTime();
            Process javac =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = javac.waitFor();
            long took = System.nanoTime() - before;
            if (status != 0) {
                throw new IllegalStateException("javac ended with " + status + ": " + messages);
            }
            return took;
        }
    }

    /** A new one each time, as javac makes one; found as javac finds it. */
    private static Processor processor() {
        return ServiceLoader.load(Processor.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jointlambda-processor is not on the class path"));
    }

    private static List<String> options(Workspace workspace, Mode mode) {
        return List.of(
                mode.option,
                "--release",
                "17",
                "-classpath",
                CLASS_PATH,
                "-d",
                workspace.folder.toString(),
                "-s",
                workspace.folder.toString());
    }

    private static List<Path> sources(Workspace workspace, FlowSource... flows) throws IOException {
        Path folder = Files.createDirectory(workspace.folder.resolve("source"));
        List<Path> sources = new ArrayList<>();
        for (FlowSource flow : flows) {
            sources.add(Files.writeString(folder.resolve(flow.name() + ".java"), flow.text()));
        }
        return sources;
    }
}
