package dev.jointlambda.processor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles a case with the processor, as a user would: every warning on, nothing opened up. */
final class CaseRunner {
    private final Path output;
    private final UserCompiler compiler;

    /**
     * With javac.
     *
     * @param output an empty folder for what the compiler writes
     */
    CaseRunner(Path output) {
        this(output, UserCompiler.JAVAC);
    }

    CaseRunner(Path output, UserCompiler compiler) {
        this.output = output;
        this.compiler = compiler;
    }

    /** Every error and warning, in the order the compiler gave them. */
    List<SourceCase.Found> run(SourceCase sources) {
        return run(sources, new WorkflowProcessor());
    }

    List<SourceCase.Found> run(SourceCase sources, Processor processor) {
        List<String> options = new ArrayList<>(compiler.options());
        options.addAll(sources.options(compiler));
        // Eclipse's compiler shows a processor's warnings only together with those of its own.
        options.remove("-nowarn");
        return compiler
                .compile(sources.sources(), classPath(sources.without()), output, options, List.of(processor))
                .stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .filter(diagnostic -> compiler == UserCompiler.JAVAC
                        || diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getMessage(Locale.ENGLISH).startsWith("[JL"))
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
    private static List<Path> classPath(List<String> without) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> without.stream()
                        .noneMatch(cloud -> entry.contains("runtime-" + cloud)
                                || entry.contains(Path.of("runtime", cloud).toString())))
                .map(Path::of)
                .toList();
    }
}
