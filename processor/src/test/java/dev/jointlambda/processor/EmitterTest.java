package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.AWS;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.items;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every workflow, beside what the goldens show. */
class EmitterTest {
    private static final CodecName TEXT = codec("STRING", ClassName.get(String.class));

    @TempDir
    Path output;

    @Test
    void theSamePlanGivesTheSameBytes() {
        List<Map<String, String>> once =
                EmitterCases.all().stream().map(EmitterCase::emit).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            List<Map<String, String>> again =
                    EmitterCases.all().stream().map(EmitterCase::emit).toList();
            assertEquals(once, again);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aWorkflowInTheDefaultPackageCompiles() {
        EmitterCase plain = workflow("plain", "", "PlainFlow")
                .takes(TEXT)
                .returns(TEXT)
                .step("first", AWS, TEXT, takes(input(TEXT)), to("second", AWS))
                .step("second", AWS, TEXT, takes(input(TEXT)), end(Cloud.AWS))
                .named("plain");
        Map<String, String> sources = sources(plain);
        sources.put("PlainFlow.java", """
                public class PlainFlow {
                    public String first(String a) { return a; }
                    public String second(String a) { return a; }
                }
                """);
        assertTrue(sources.containsKey("PlainFlow_First_Aws.java"), sources::toString);
        assertTrue(sources.containsKey("META-INF/jointlambda/PlainFlow.json"), sources::toString);
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output));
    }

    @Test
    void theCompilerOfTheseTestsIsAStrictOne() {
        EmitterCase old = workflow("old", "com.acme", "OldFlow")
                .step("only", AWS, StepPlan.NOTHING, takes(), end(Cloud.AWS))
                .named("old");
        Map<String, String> sources = sources(old);
        sources.put(
                "com/acme/OldFlow.java",
                "package com.acme;\n@Deprecated public class OldFlow { public void only() {} }\n");
        List<String> complaints = EmitterCompiler.complaints(sources, output);
        assertTrue(
                complaints.stream().anyMatch(each -> each.contains("com.acme.OldFlow in com.acme has been deprecated")),
                complaints::toString);
    }

    @Test
    void theNewestReleaseHasNothingToAdd() {
        EmitterCase odd = OddEmitterCase.names();
        Map<String, String> sources = sources(odd);
        sources.putAll(EmitterGolden.read(odd.name() + "/flow"));
        int release = Runtime.version().feature();
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output, release));
    }

    @Test
    void arraysOfGenericArraysCanBeCollected() {
        TypeName texts = ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));
        CodecName each = codec("LIST_OF_STRING_ARRAY", ArrayTypeName.of(texts));
        EmitterCase deep = workflow("deep", "com.acme", "DeepFlow")
                .step(
                        "only",
                        AWS,
                        StepPlan.NOTHING,
                        takes(items(0, "other", each, new ParameterPlan.Shape.Array(each.type()))),
                        end(Cloud.AWS))
                .named("deep");
        Map<String, String> sources = sources(deep);
        sources.put("com/acme/DeepFlow.java", """
                package com.acme;
                public class DeepFlow {
                    public void only(java.util.List<String>[][] all) {}
                }
                """);
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output));
    }

    @Test
    void aStepWithManyEdgesKeepsItsLinesShort() {
        PlanBuilder wide = workflow("wide", "com.acme", "WideFlow");
        EdgePlan[] edges = IntStream.range(0, 30)
                .mapToObj(i -> to("theStepNumber" + i, AWS))
                .toArray(EdgePlan[]::new);
        wide.step("start", AWS, StepPlan.NOTHING, takes(), edges);
        wide.named("wide").emit().forEach((path, text) -> text.lines()
                .forEach(line -> assertTrue(line.length() <= 120, line)));
    }

    @Test
    void withoutJavaCompilerInTheModuleNothingIsMarkedAsGenerated() {
        WorkflowPlan chain = EmitterCases.chain().plan();
        FlowPlan flow = new FlowPlan(chain.flow().type(), false, List.of());
        ClientPlan client =
                new ClientPlan(flow, chain.client().input(), chain.client().result());
        WorkflowPlan unmarked =
                new WorkflowPlan(client, chain.name(), chain.version(), chain.timeout(), chain.start(), chain.steps());
        new EmitterCase("unmarked", unmarked)
                .emit()
                .forEach((path, text) -> assertFalse(text.contains("Generated"), path));
    }

    @Test
    void constantsCompileWhateverIsWrongWithTheSteps() {
        FlowPlan flow = new FlowPlan(ClassName.get("com.acme", "WrongFlow"), true, List.of());
        EmittedSource source = ConstantsEmitter.emit(
                flow,
                List.of(
                        new ConstantPlan("charge", "sum"),
                        new ConstantPlan("charge", "charge"),
                        new ConstantPlan("charge", "charge"),
                        new ConstantPlan("sum", "*/ \"my\n step"),
                        new ConstantPlan("twice", "class"),
                        new ConstantPlan("twice", ""),
                        new ConstantPlan("twice", " ")));
        assertEquals(
                List.of("charge = \"charge\"", "charge_ = \"charge\"", "class_ = \"class\""),
                source.text()
                        .lines()
                        .filter(line -> line.contains(" charge") || line.contains(" class_"))
                        .filter(line -> line.contains("String"))
                        .map(line -> line.replaceAll(".*String |;", ""))
                        .toList());
        Map<String, String> sources = Map.of(
                source.path(),
                source.text(),
                "com/acme/WrongFlow.java",
                "package com.acme;\npublic class WrongFlow {}\n");
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output));
    }

    private static Map<String, String> sources(EmitterCase workflow) {
        Map<String, String> sources = new HashMap<>(workflow.emit());
        sources.putAll(EmitterStub.of(workflow.plan()));
        return sources;
    }
}
