package dev.jointlambda.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

/** Compiles one workflow, and times it. */
final class Javac {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private Javac() {}

    /** What is done with the workflow. */
    enum Mode {
        /** The workflow's own class alone. */
        WITHOUT("-proc:none"),
        /** It is checked and its functions are written, as source. */
        ONLY_PROCESSOR("-proc:only"),
        /** Checked, written, and everything compiled. */
        WITH("-Xlint:-processing");

        private final String option;

        Mode(String option) {
            this.option = option;
        }
    }

    /** Compiles in this process, with a compiler of its own; returns nanoseconds. */
    static long inProcess(int steps, Mode mode) throws IOException {
        try (Workspace workspace = new Workspace()) {
            Path source = source(workspace, steps);
            StringWriter messages = new StringWriter();
            long before = System.nanoTime();
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            boolean done;
            try (StandardJavaFileManager files =
                    javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
                JavaCompiler.CompilationTask task = javac.getTask(
                        messages, files, null, options(workspace, mode), null, files.getJavaFileObjects(source));
                if (mode != Mode.WITHOUT) {
                    task.setProcessors(List.of(processor()));
                }
                done = task.call();
            }
            long took = System.nanoTime() - before;
            if (!done) {
                throw new IllegalStateException("the workflow of " + steps + " steps does not compile: " + messages);
            }
            return took;
        }
    }

    /** Compiles in a process of its own, as a build does; returns nanoseconds, those of the JVM's start among them. */
    static long ownProcess(int steps, Mode mode) throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace()) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
            command.addAll(options(workspace, mode));
            if (mode != Mode.WITHOUT) {
                command.addAll(List.of("-processorpath", CLASS_PATH));
            }
            command.add(source(workspace, steps).toString());
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

    private static Path source(Workspace workspace, int steps) {
        try {
            Path folder = Files.createDirectory(workspace.folder.resolve("source"));
            return Files.writeString(folder.resolve(FlowSource.NAME + ".java"), FlowSource.of(steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
