package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processors on the same path, other orders of the same sources. */
class RoundsTest {
    private static final String FLOW = """
            package demo;
            import dev.jointlambda.*;
            @Workflow("order")
            @Placement(primary = Cloud.AWS)
            public class %s {
                @Step @Next(%s.ship)
                public Order validate(String id) { return new Order(id); }
                @Step
                public Order ship(Order order) { return order; }
            }
            """;

    @TempDir
    Path output;

    @Test
    void aWorkflowWaitsForTypesThatAnotherProcessorWrites() {
        String errors = compile(
                output, List.of(source("OrderFlow", FLOW.formatted("OrderFlow", "OrderFlow_"))), new WritesOrder(2));
        assertEquals("", errors);
        assertTrue(Files.exists(output.resolve("demo/OrderFlow_Validate_Aws.class")));
        assertTrue(Files.exists(output.resolve("META-INF/jointlambda/demo.OrderFlow.json")));
    }

    @Test
    void aPayloadWaitsForTypesInIt() {
        JavaFileObject order = source(
                "Order",
                "package demo; public record Order(String id, Later later) { "
                        + "public Order(String id) { this(id, null); } }");
        String errors = compile(
                output,
                List.of(order, source("OrderFlow", FLOW.formatted("OrderFlow", "OrderFlow_"))),
                new WritesLater());
        assertEquals("", errors);
        assertTrue(Files.exists(output.resolve("demo/OrderFlow_Ship_Aws.class")));
    }

    @Test
    void theOrderOfSourcesDoesNotShowInWhatIsWritten() throws IOException {
        List<JavaFileObject> sources = List.of(
                source("Order", "package demo; public record Order(String id) {}"),
                source("AFlow", FLOW.formatted("AFlow", "AFlow_")),
                source("BFlow", FLOW.formatted("BFlow", "BFlow_")));
        List<JavaFileObject> reversed = List.of(sources.get(2), sources.get(1), sources.get(0));
        Path one = Files.createDirectory(output.resolve("one"));
        Path other = Files.createDirectory(output.resolve("other"));
        assertEquals("", compile(one, sources));
        assertEquals("", compile(other, reversed));
        assertEquals(generated(one), generated(other));
        assertTrue(generated(one).containsKey("demo/AFlow_Payloads.java"));
    }

    @Test
    void whatIsWrongInACompiledSuperclassStandsOnTheWorkflow() {
        JavaFileObject base = source(
                "Base",
                "package demo; import dev.jointlambda.*; "
                        + "public abstract class Base { @Step @Next(\"nowhere\") public String begin(String in) { return in; } }");
        assertEquals("", compile(output, List.of(base)));
        JavaFileObject flow = source("OrderFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow extends Base {}
                """);
        assertEquals(
                List.of(
                        "/demo/OrderFlow.java:5: error: [JL101] there is no step \"nowhere\" in OrderFlow",
                        "public class OrderFlow extends Base {}",
                        "       ^",
                        "    steps: begin",
                        "    inherited from demo.Base.begin()",
                        "1 error"),
                compile(output, List.of(flow)).lines().toList());
    }

    @Test
    void policiesOfACompiledSuperclassStandOnTheWorkflowToo() {
        JavaFileObject base = source("Base", """
                package demo;
                import dev.jointlambda.*;
                public abstract class Base {
                    @Step
                    @On(cloud = Cloud.ALIYUN, memoryMb = 1000)
                    @On(cloud = Cloud.AWS, cpu = 1)
                    @Retry(retryOn = java.io.IOException.class)
                    public String begin(String in) { return in; }
                    @Compensate("began")
                    public void undo() {}
                }
                """);
        assertEquals("", compile(output, List.of(base)));
        JavaFileObject flow = source("OrderFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow extends Base {}
                """);
        String at = "/demo/OrderFlow.java:5: error: ";
        assertEquals(
                List.of(
                        at + "[JL401] \"begin\" is retried on IOException, but does not declare it, so it can never be"
                                + " thrown",
                        at + "[JL405] there is no step \"began\" in OrderFlow. Did you mean \"begin\"?",
                        at + "[JL503] cpu cannot be set on AWS Lambda: what a function gets there follows from its"
                                + " memory",
                        at + "[JL504] override for ALIYUN, but \"begin\" never runs there: it is placed on AWS"),
                compile(output, List.of(flow))
                        .lines()
                        .filter(line -> line.contains("[JL"))
                        .toList());
    }

    @Test
    void aWarningDoesNotKeepAWorkflowFromBeingGenerated() {
        JavaFileObject flow = source("ScanFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("scan")
                @Placement(primary = Cloud.AWS)
                public class ScanFlow {
                    @Step @Next("ocr")
                    public byte[] scan(String id) { return new byte[0]; }
                    @Step @Placement(primary = Cloud.ALIYUN)
                    public String ocr(byte[] image) { return ""; }
                }
                """);
        String said = compile(output, List.of(flow));
        assertTrue(said.startsWith("/demo/ScanFlow.java:7: warning: [JL701] the result of \"scan\""), said);
        assertTrue(said.endsWith("\n1 warning\n"), said);
        assertTrue(Files.exists(output.resolve("demo/ScanFlow_Ocr_Aliyun.class")));
    }

    @Test
    void aMissingTypeWithArgumentsIsNamedAsWellAsTheCompilerCan() {
        JavaFileObject steps = source("OrderFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow {
                    @Step
                    public List<String> validate(String in) { return null; }
                }
                """);
        JavaFileObject payload = source("PayloadFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("payload")
                @Placement(primary = Cloud.AWS)
                public class PayloadFlow {
                    public record Order(List<String> items) {}
                    @Step
                    public Order validate(String in) { return null; }
                }
                """);
        // javac 17 keeps no name of it.
        boolean named = Runtime.version().feature() >= 25;
        String unknown = " was not checked: the compiler does not know ";
        assertEquals(
                List.of(
                        "/demo/OrderFlow.java:5: error: [JL902] OrderFlow" + unknown
                                + (named ? "List" : "a type that validate() names"),
                        "/demo/PayloadFlow.java:5: error: [JL902] PayloadFlow" + unknown
                                + (named ? "List" : "a type that Order.items names")),
                compile(output, List.of(steps, payload))
                        .lines()
                        .filter(line -> line.contains("[JL"))
                        .toList());
    }

    @Test
    void aForgottenImportIsSaidWhereTheCompilerShowsIt() {
        JavaFileObject flow = source("OrderFlow", """
                package demo;
                import dev.jointlambda.Cloud;
                import dev.jointlambda.Placement;
                import dev.jointlambda.Step;
                import dev.jointlambda.Workflow;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow {
                    @Step @Next("ship")
                    public String validate(@Input String in) { return in; }
                    @Step
                    public String ship(String id) { return id; }
                }
                """);
        // javac 17 hides an annotation it does not know: the step then looks like one that has none.
        String said = Runtime.version().feature() >= 25
                ? "[JL902] OrderFlow was not checked: the compiler does not know @Next and @Input"
                : "[JL105] OrderFlow has two possible starts: validate (L10) and ship (L12)";
        assertEquals(
                List.of("/demo/OrderFlow.java:8: error: " + said),
                compile(output, List.of(flow))
                        .lines()
                        .filter(line -> line.contains("[JL"))
                        .toList());
    }

    private static Map<String, String> generated(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    static String compile(Path output, List<JavaFileObject> sources, Processor... others) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<Processor> processors = new ArrayList<>(List.of(new WorkflowProcessor()));
        processors.addAll(List.of(others));
        StringWriter messages = new StringWriter();
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + output;
        List<String> options =
                List.of("-d", output.toString(), "-s", output.toString(), "--release", "17", "-classpath", classPath);
        JavaCompiler.CompilationTask task = javac.getTask(messages, null, null, options, null, sources);
        task.setProcessors(processors);
        task.call();
        return messages.toString();
    }

    static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///demo/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Writes a class in a round of its choice; until then it writes others, which make rounds. */
    private abstract static class Writes extends AbstractProcessor {
        private int round;

        abstract void write(int round);

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            write(round);
            return false;
        }

        void file(String name, String text) {
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("demo." + name).openWriter()) {
                writer.write("package demo; " + text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class WritesOrder extends Writes {
        private final int when;

        WritesOrder(int when) {
            this.when = when;
        }

        @Override
        void write(int round) {
            if (round < when) {
                file("Early" + round, "class Early" + round + " {}");
            } else if (round == when) {
                file("Order", "public record Order(String id) {}");
            }
        }
    }

    private static final class WritesLater extends Writes {
        @Override
        void write(int round) {
            if (round == 1) {
                file("Later", "public record Later(int number) {}");
            }
        }
    }
}
