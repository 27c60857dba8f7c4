package dev.jointlambda.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that users have, run on real files as build tools run them. */
enum UserCompiler {
    /** The one of the JDK that runs the tests, with every warning on. */
    JAVAC("-Xlint:all,-processing"),
    /** Eclipse's, which IDEs use. Its warnings are a matter of taste, and off. */
    ECJ("-nowarn");

    private final String warnings;

    UserCompiler(String warnings) {
        this.warnings = warnings;
    }

    /** The language that users write. */
    List<String> options() {
        return List.of("--release", "17", warnings);
    }

    /**
     * Compiles, and tells what the compiler had to say.
     *
     * @param output takes what is generated, beside the classes
     * @param processors none: no processing
     */
    List<Diagnostic<? extends JavaFileObject>> compile(
            List<Path> sources,
            List<Path> classPath,
            Path output,
            List<String> options,
            List<? extends Processor> processors) {
        JavaCompiler tool = this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                tool.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            // As options, Eclipse's compiler does not see them.
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            List<String> all = new ArrayList<>(options);
            if (processors.isEmpty()) {
                all.add("-proc:none");
            }
            // Eclipse's compiler prints beside what it reports.
            StringWriter printed = new StringWriter();
            JavaCompiler.CompilationTask task =
                    tool.getTask(printed, files, said, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ENGLISH);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            if (!task.call() && said.getDiagnostics().isEmpty()) {
                throw new IllegalStateException(this + " failed: " + printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getDiagnostics();
    }

    /**
     * Writes sources to a folder.
     *
     * @param sources the sources by their path
     */
    static List<Path> files(Map<String, String> sources, Path folder) {
        List<Path> files = new ArrayList<>();
        sources.forEach((path, text) -> {
            Path file = folder.resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.add(file);
        });
        return files;
    }
}
