package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The promise behind {@code isolating}: what is written depends on one class, the workflow's, and on what it uses. */
class IsolatingTest {
    @TempDir
    Path output;

    @Test
    void gradleIsToldSo() throws IOException {
        String file = "META-INF/gradle/incremental.annotation.processors";
        assertEquals(
                WorkflowProcessor.class.getName() + ",isolating",
                Files.readString(Path.of("src/main/resources", file)).strip());
    }

    @TestFactory
    Stream<DynamicTest> everyFileHasTheWorkflowClassAsItsOneOrigin() {
        return SourceCase.in("good").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(SourceCase sources) throws IOException {
        Path folder = Files.createDirectory(output.resolve(sources.name()));
        Map<String, List<Object>> origins = new TreeMap<>();
        WithFiler spied = new WithFiler((filer, method, arguments) -> {
            if (method.getName().equals("getResource")) {
                return method.invoke(filer, arguments);
            }
            // A file's name stands before its origins, which come last.
            Object[] of = (Object[]) arguments[arguments.length - 1];
            origins.put((String) arguments[arguments.length - 2], List.of(of));
            return method.invoke(filer, arguments);
        });
        assertEquals(List.of(), new CaseRunner(folder).run(sources, spied));
        assertEquals(GeneratedTree.read(folder).size(), origins.size());
        origins.forEach((file, of) -> {
            assertEquals(1, of.size(), file);
            String workflow = of.get(0).toString();
            String name = workflow.substring(workflow.lastIndexOf('.') + 1);
            // demo.Outer_Flow_Model, or META-INF/jointlambda/demo.Outer$Flow.json
            assertTrue(
                    file.matches("(.*[./$_])?" + name + "(_.*|Client|\\.(json|lock|svg|mmd))"),
                    () -> file + " of " + workflow);
        });
    }

    @Test
    void anotherWorkflowDoesNotShowInTheFilesOfTheFirst() throws IOException {
        String first = flow("First", "return new Order(id);");
        Map<String, String> alone = files("alone", Map.of("demo.Order", ORDER, "demo.First", first));
        Map<String, String> two = files(
                "two",
                new TreeMap<>(Map.of(
                        "demo.Order", ORDER, "demo.First", first, "demo.Another", flow("Another", "return null;"))));
        Map<String, String> changed = files(
                "changed",
                new TreeMap<>(Map.of(
                        "demo.Order",
                        ORDER,
                        "demo.First",
                        first,
                        "demo.Another",
                        flow("Another", "return null;").replace("ship", "send"))));
        assertNotEquals(two, changed);
        two.keySet().retainAll(alone.keySet());
        changed.keySet().retainAll(alone.keySet());
        assertEquals(alone, two);
        assertEquals(alone, changed);
    }

    private static final String ORDER = "package demo; public record Order(String id) {}";

    private static String flow(String name, String body) {
        return """
                package demo;
                import dev.jointlambda.*;
                @Workflow("%1$s")
                @Placement(primary = Cloud.AWS)
                public class %1$s {
                    @Step @Next(%1$s_.ship)
                    public Order validate(String id) { %2$s }
                    @Step
                    public Order ship(Order order) { return order; }
                }
                """.formatted(name, body);
    }

    private Map<String, String> files(String folder, Map<String, String> sources) throws IOException {
        Path to = Files.createDirectory(output.resolve(folder));
        assertEquals(List.of(), new RoundsCompiler(UserCompiler.JAVAC, to).compile(sources));
        return GeneratedTree.read(to);
    }
}
