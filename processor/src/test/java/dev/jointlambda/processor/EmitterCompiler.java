package dev.jointlambda.processor;

import com.aliyun.fc.runtime.StreamRequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.Cloud;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.StepRuntime;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

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
        return compile(sources, output, release, null);
    }

    /** As above, with the processor at work; what it writes is among the output, and has to compile as well. */
    static List<String> processed(Map<String, String> sources, Path output) {
        return compile(sources, output, 17, new WorkflowProcessor());
    }

    private static List<String> compile(
            Map<String, String> sources, Path output, int release, @Nullable Processor processor) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        // With -Xlint:processing, javac wants a processor for every annotation, @Generated too, which is nobody's.
        String lint = processor == null ? "-Xlint:all" : "-Xlint:all,-processing";
        List<String> options = new ArrayList<>(List.of("--release", String.valueOf(release), lint, "-Werror"));
        options.addAll(List.of("-classpath", classPath(), "-d", output.toString()));
        if (processor == null) {
            options.add("-proc:none");
        }
        JavaCompiler.CompilationTask task = javac.getTask(null, null, diagnostics, options, null, sources(sources));
        if (processor != null) {
            task.setProcessors(List.of(processor));
        }
        task.call();
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static List<JavaFileObject> sources(Map<String, String> sources) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith(".java"))
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    private static String classPath() {
        return Stream.of(
                        Cloud.class,
                        StepRuntime.class,
                        AwsCloud.class,
                        RequestStreamHandler.class,
                        AliyunCloud.class,
                        StreamRequestHandler.class)
                .map(EmitterCompiler::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("mem:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
