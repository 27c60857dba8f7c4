package dev.jointlambda.it.simulation;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.testkit.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles a mutant's changed sources, in memory, against the classes as they are. */
final class MutantCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private MutantCompiler() {}

    /** The changed classes, by name. */
    static Map<String, byte[]> compile(List<Patch> patches) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Patch patch : patches) {
            String source = changed.computeIfAbsent(patch.file(), file -> patch.source());
            changed.put(patch.file(), patch.applyTo(source));
        }
        List<JavaFileObject> sources = new ArrayList<>();
        changed.forEach((file, text) -> sources.add(new Source(file, text)));
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        try (JavaFileManager files = new InMemory(JAVAC.getStandardFileManager(null, null, null), classes)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-classpath", classPath());
            if (!JAVAC.getTask(messages, files, null, options, null, sources).call()) {
                throw new AssertionError("a mutant must follow the code, and does not compile:\n" + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, byte[]> compiled = new HashMap<>();
        classes.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }

    private static String classPath() {
        return Stream.of(Cloud.class, StepRuntime.class, Simulation.class, NullMarked.class)
                .map(MutantCompiler::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain()
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

        Source(String file, String text) {
            super(URI.create("memory:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
