package dev.jointlambda.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a case with the processor, as a user would: with javac, every warning on, nothing opened up. */
final class CaseRunner {
    private final Path output;

    /**
     * @param output an empty folder for what the compiler writes
     */
    CaseRunner(Path output) {
        this.output = output;
    }

    /** Every error and warning, in the order the compiler gave them. */
    List<SourceCase.Found> run(SourceCase sources) {
        return run(sources, new WorkflowProcessor());
    }

    List<SourceCase.Found> run(SourceCase sources, Processor processor) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(
                    List.of("--release", "17", "-Xlint:all,-processing", "-classpath", classPath(sources.without())));
            options.addAll(List.of("-d", output.toString()));
            options.addAll(sources.options());
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources.sources()));
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(List.of(processor));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(CaseRunner::found)
                .toList();
    }

    private static SourceCase.Found found(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String text = diagnostic.getMessage(Locale.ENGLISH);
        return new SourceCase.Found(
                source == null ? "" : Path.of(source.getName()).getFileName().toString(),
                (int) diagnostic.getLineNumber(),
                (int) diagnostic.getColumnNumber(),
                text.startsWith("[JL") ? text : text.lines().findFirst().orElse(""));
    }

    /** The tests' class path, without what a case wants to be missing. */
    private static String classPath(List<String> without) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> without.stream()
                        .noneMatch(cloud -> entry.contains("runtime-" + cloud)
                                || entry.contains(Path.of("runtime", cloud).toString())))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
