package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import dev.jointlambda.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Compiles sources with every warning, looks at what the methods of one class return, and writes the codecs of
 * all that where every one has one.
 */
final class PayloadCompiler {
    /** What the compiler printed; empty if it was content. */
    private String messages = "";

    private final Map<String, PayloadUse> uses = new LinkedHashMap<>();
    private String generated = "";

    private PayloadCompiler() {}

    /** Compiles to a folder with javac, for the return types of the class {@code flow}. */
    static PayloadCompiler compile(Path classes, String flow, Map<String, String> sources) {
        return compile(UserCompiler.JAVAC, classes, flow, sources);
    }

    static PayloadCompiler compile(UserCompiler compiler, Path classes, String flow, Map<String, String> sources) {
        PayloadCompiler result = new PayloadCompiler();
        Map<String, String> paths = new LinkedHashMap<>();
        sources.forEach((name, text) -> paths.put(name.replace('.', '/') + ".java", text));
        List<Path> files = UserCompiler.files(paths, classes.resolve("in"));
        result.messages = compiler
                .compile(
                        files,
                        List.of(UserClassPath.location(JsonCodec.class)),
                        classes,
                        compiler.options(),
                        List.of(result.processor(flow)))
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return result;
    }

    String messages() {
        return messages;
    }

    /** What became of each method's type, in the order of the source. */
    Map<String, PayloadUse> uses() {
        return uses;
    }

    String generated() {
        return generated;
    }

    /** A constant of the class that was generated. */
    static JsonCodec<Object> codec(Class<?> holder, String constant) throws ReflectiveOperationException {
        var field = holder.getDeclaredField(constant);
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        JsonCodec<Object> codec = (JsonCodec<Object>) field.get(null);
        return codec;
    }

    private AbstractProcessor processor(String flow) {
        @SupportedAnnotationTypes("*")
        final class Throwaway extends AbstractProcessor {
            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latest();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                TypeElement type = processingEnv.getElementUtils().getTypeElement(flow);
                if (uses.isEmpty() && type != null) {
                    look(type, processingEnv.getElementUtils().getPackageOf(type));
                }
                return false;
            }

            private void look(TypeElement type, PackageElement home) {
                PayloadTypes types =
                        PayloadTypes.of(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), home);
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    uses.put(method.getSimpleName().toString(), types.see(method.getReturnType()));
                }
                if (uses.values().stream().allMatch(PayloadUse.Known.class::isInstance)) {
                    ClassName name = ClassName.get(type);
                    EmittedSource file = PayloadEmitter.emit(
                            types.plan(),
                            name.topLevelClassName().peerClass(name.simpleName() + "_Payloads"),
                            List.of());
                    generated = file.text();
                    try (Writer writer = processingEnv
                            .getFiler()
                            .createSourceFile(file.type().reflectionName(), type)
                            .openWriter()) {
                        writer.write(file.text());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return new Throwaway();
    }

    /** Every source under a folder of the test resources, by its class's name. */
    static Map<String, String> resources(Path folder) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.put(
                        folder.relativize(file)
                                .toString()
                                .replace(".java", "")
                                .replace('/', '.')
                                .replace('\\', '.'),
                        Files.readString(file));
            }
        }
        return sources;
    }
}
