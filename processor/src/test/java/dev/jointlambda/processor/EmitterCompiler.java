package dev.jointlambda.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;

/** Compiles sources as a strict user does, with what a user has on the class path and no more. */
final class EmitterCompiler {
    private EmitterCompiler() {}

    /**
     * What the compiler has to say, warnings included.
     *
     * @param sources the sources by their path
     */
    static List<String> complaints(Map<String, String> sources, Path output) {
        return complaints(sources, output, 17);
    }

    /** As above, for another release of the language. */
    static List<String> complaints(Map<String, String> sources, Path output, int release) {
        return compile(
                UserCompiler.JAVAC,
                sources,
                output,
                List.of("--release", String.valueOf(release), "-Xlint:all", "-Werror"),
                List.of());
    }

    /** As above, with the processor at work; what it writes is among the output, and has to compile as well. */
    static List<String> processed(Map<String, String> sources, Path output) {
        return processed(sources, output, UserCompiler.JAVAC);
    }

    /** As above, with another compiler. */
    static List<String> processed(Map<String, String> sources, Path output, UserCompiler compiler) {
        List<String> options = new ArrayList<>(compiler.options());
        if (compiler == UserCompiler.JAVAC) {
            options.add("-Werror");
        }
        return compile(compiler, sources, output, options, List.of(new WorkflowProcessor()));
    }

    private static List<String> compile(
            UserCompiler compiler,
            Map<String, String> sources,
            Path output,
            List<String> options,
            List<Processor> processors) {
        Map<String, String> java = new TreeMap<>(sources);
        java.keySet().removeIf(path -> !path.endsWith(".java"));
        List<Path> files = UserCompiler.files(java, output.resolve("in"));
        return compiler.compile(files, UserClassPath.with(), output, options, processors).stream()
                .map(Object::toString)
                .toList();
    }
}
