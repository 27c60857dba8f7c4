package dev.jointlambda.processor;

import dev.jointlambda.testkit.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles small sources with the processor and others beside it. */
final class RoundsCompiler {
    /** Where every annotation is claimed by ours, javac asks no other; a processor that writes has annotations itself. */
    private static final String NOT_OURS = "@SuppressWarnings(\"unused\") class NotOurs {}";

    private final UserCompiler compiler;
    private final Path output;

    /**
     * @param output takes the sources, what is generated and the classes; what is there already is on the class path
     */
    RoundsCompiler(UserCompiler compiler, Path output) {
        this.compiler = compiler;
        this.output = output;
    }

    /** With ours before the others. */
    List<String> compile(Map<String, String> sources, Processor... others) {
        return compile(
                sources,
                Stream.concat(Stream.of(new WorkflowProcessor()), Arrays.stream(others))
                        .toList());
    }

    /**
     * What the compiler has to say: {@code OrderFlow.java:8: message}, a line each.
     *
     * @param sources the sources by the name of their class, in the order they are given to the compiler
     */
    List<String> compile(Map<String, String> sources, List<Processor> processors) {
        Map<String, String> paths = new LinkedHashMap<>();
        sources.forEach((name, text) -> paths.put(name.replace('.', '/') + ".java", text));
        paths.put("NotOurs.java", NOT_OURS);
        List<Path> files = UserCompiler.files(paths, output.resolveSibling(output.getFileName() + "-in"));
        List<Path> classPath = new ArrayList<>(List.of(output));
        classPath.addAll(UserClassPath.with(Simulation.class));
        List<String> options = List.of("--release", "17", compiler == UserCompiler.ECJ ? "-nowarn" : "-Xlint:none");
        return compiler.compile(files, classPath, output, options, processors).stream()
                .flatMap(RoundsCompiler::lines)
                .toList();
    }

    /** The lines that say what we found. */
    List<String> findings(Map<String, String> sources) {
        return compile(sources).stream().filter(line -> line.contains("[JL")).toList();
    }

    private static Stream<String> lines(Diagnostic<? extends JavaFileObject> said) {
        JavaFileObject source = said.getSource();
        String file = source == null ? "" : Path.of(source.getName()).getFileName() + ":" + said.getLineNumber() + ": ";
        return (file + said.getMessage(Locale.ENGLISH)).lines().map(String::strip);
    }
}
