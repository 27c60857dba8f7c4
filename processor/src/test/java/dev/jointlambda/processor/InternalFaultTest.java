package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalFaultTest {
    @TempDir
    Path output;

    @Test
    void aFaultOfOursIsOneErrorWithoutAStackTrace() {
        SourceCase order = SourceCase.in("good").stream()
                .filter(each -> each.name().equals("inherited"))
                .findFirst()
                .orElseThrow();
        List<SourceCase.Found> found = new CaseRunner(output)
                .run(order, new Faulty()).stream()
                        .filter(each -> each.text().startsWith("["))
                        .toList();
        assertEquals(1, found.size(), found.toString());
        List<String> lines = found.get(0).text().lines().map(String::strip).toList();
        assertEquals("[JL901] jointlambda failed on Flow; the fault is jointlambda's, not yours", lines.get(0));
        assertTrue(
                lines.get(1).matches("java.lang.IllegalStateException: out of order at \\w+\\.java:\\d+"),
                lines.get(1));
        assertEquals("fix: report it with the line above and this class", lines.get(2));
        assertEquals(3, lines.size());
    }

    /** The processor in an environment whose Filer does what no Filer should. */
    private static final class Faulty extends AbstractProcessor {
        private final WorkflowProcessor processor = new WorkflowProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, (method, arguments) -> {
                throw new IllegalStateException("out of order");
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    (method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }

        private interface Call {
            Object invoke(Method method, Object[] arguments) throws IllegalAccessException, InvocationTargetException;
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> call.invoke(method, arguments)));
        }
    }
}
