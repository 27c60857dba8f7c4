package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other processors on the same path, and what they leave to be desired. */
class RoundsTest {
    private static final String FLOW = """
            package demo;
            import dev.jointlambda.*;
            @Workflow("order")
            @Placement(primary = Cloud.AWS)
            public class OrderFlow {
                @Step @Next(OrderFlow_.ship)
                public Order validate(String id) { return new Order(id); }
                @Step
                public Order ship(Order order) { return order; }
            }
            """;

    @TempDir
    Path output;

    @ParameterizedTest
    @EnumSource
    void aWorkflowWaitsForTypesThatAnotherProcessorWrites(UserCompiler compiler) {
        assertEquals(
                List.of(),
                new RoundsCompiler(compiler, output)
                        .compile(
                                Map.of("demo.OrderFlow", FLOW),
                                WritesClasses.one("demo.Order", 2, "package demo; public record Order(String id) {}")));
        assertTrue(Files.exists(output.resolve("demo/OrderFlow_Validate_Aws.class")));
        assertTrue(Files.exists(output.resolve("META-INF/jointlambda/demo.OrderFlow.json")));
    }

    @ParameterizedTest
    @EnumSource
    void aPayloadWaitsForTypesInIt(UserCompiler compiler) {
        String order = "package demo; public record Order(String id, java.util.List<Later> later) { "
                + "public Order(String id) { this(id, null); } }";
        assertEquals(
                List.of(),
                new RoundsCompiler(compiler, output)
                        .compile(
                                Map.of("demo.Order", order, "demo.OrderFlow", FLOW),
                                WritesClasses.one(
                                        "demo.Later", 1, "package demo; public record Later(int number) {}")));
        assertTrue(Files.exists(output.resolve("demo/OrderFlow_Ship_Aws.class")));
    }

    @ParameterizedTest
    @EnumSource
    void theConstantsWaitForTheNamesOfTheSteps(UserCompiler compiler) throws Exception {
        String flow = """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow extends Base {
                    @Step(Names.FIRST) @Next(OrderFlow_.ship)
                    public String validate(String id) { return id; }
                }
                """;
        WritesClasses others = new WritesClasses(List.of(
                new WritesClasses.Later(
                        "demo.Names", 1, "package demo; class Names { static final String FIRST = \"first\"; }"),
                new WritesClasses.Later(
                        "demo.Base",
                        2,
                        "package demo; public abstract class Base { @dev.jointlambda.Step"
                                + " public String ship(String id) { return id; } }")));
        assertEquals(List.of(), new RoundsCompiler(compiler, output).compile(Map.of("demo.OrderFlow", flow), others));
        String constants = Files.readString(output.resolve("demo/OrderFlow_.java"));
        assertTrue(constants.contains("String validate = \"first\";"), constants);
        assertTrue(constants.contains("String ship = \"ship\";"), constants);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongInACompiledSuperclassStandsOnTheWorkflow(UserCompiler compiler) {
        RoundsCompiler rounds = new RoundsCompiler(compiler, output);
        String base = "package demo; import dev.jointlambda.*; "
                + "public abstract class Base { @Step @Next(\"nowhere\") public String begin(String in) { return in; } }";
        assertEquals(List.of(), rounds.compile(Map.of("demo.Base", base)));
        String flow = """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow extends Base {}
                """;
        assertEquals(
                List.of(
                        "OrderFlow.java:5: [JL101] there is no step \"nowhere\" in OrderFlow",
                        "steps: begin",
                        "inherited from demo.Base.begin()"),
                rounds.compile(Map.of("demo.OrderFlow", flow)));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTypeWithArgumentsIsNamedAsWellAsTheCompilerCan(UserCompiler compiler) {
        Map<String, String> flows = new LinkedHashMap<>();
        flows.put("demo.OrderFlow", """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow {
                    @Step
                    public List<String> validate(String in) { return null; }
                }
                """);
        flows.put("demo.PayloadFlow", """
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
        boolean named = compiler == UserCompiler.ECJ || Runtime.version().feature() >= 25;
        String unknown = " was not checked: the compiler does not know ";
        assertEquals(
                List.of(
                        "OrderFlow.java:5: [JL902] OrderFlow" + unknown
                                + (named ? "List" : "a type that validate() names"),
                        "PayloadFlow.java:5: [JL902] PayloadFlow" + unknown
                                + (named ? "List" : "a type that Order.items names")),
                ours(compiler, flows));
    }

    @ParameterizedTest
    @EnumSource
    void aForgottenImportIsSaidWhereTheCompilerShowsIt(UserCompiler compiler) {
        String flow = """
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
                """;
        // javac 17 hides an annotation it does not know: the step then looks like one that has none.
        boolean shown = compiler == UserCompiler.ECJ || Runtime.version().feature() >= 25;
        String said = shown
                ? "[JL902] OrderFlow was not checked: the compiler does not know @Next and @Input"
                : "[JL105] OrderFlow has two possible starts: validate (L10) and ship (L12)";
        assertEquals(List.of("OrderFlow.java:8: " + said), ours(compiler, Map.of("demo.OrderFlow", flow)));
    }

    @ParameterizedTest
    @EnumSource
    void policiesOfACompiledSuperclassStandOnTheWorkflowToo(UserCompiler compiler) {
        RoundsCompiler rounds = new RoundsCompiler(compiler, output);
        String base = """
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
                """;
        assertEquals(List.of(), rounds.compile(Map.of("demo.Base", base)));
        String flow = """
                package demo;
                import dev.jointlambda.*;
                @Workflow("order")
                @Placement(primary = Cloud.AWS)
                public class OrderFlow extends Base {}
                """;
        String at = "OrderFlow.java:5: ";
        assertEquals(
                List.of(
                        at + "[JL401] \"begin\" is retried on IOException, but does not declare it, so it can never be"
                                + " thrown",
                        at + "[JL405] there is no step \"began\" in OrderFlow. Did you mean \"begin\"?",
                        at + "[JL503] cpu cannot be set on AWS Lambda: what a function gets there follows from its"
                                + " memory",
                        at + "[JL504] override for ALIYUN, but \"begin\" never runs there: it is placed on AWS"),
                ours(compiler, Map.of("demo.OrderFlow", flow)));
    }

    private List<String> ours(UserCompiler compiler, Map<String, String> sources) {
        return new RoundsCompiler(compiler, output).findings(sources);
    }
}
