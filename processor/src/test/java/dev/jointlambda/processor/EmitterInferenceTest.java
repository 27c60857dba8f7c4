package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.AWS;
import static dev.jointlambda.processor.PlanBuilder.by;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.failure;
import static dev.jointlambda.processor.PlanBuilder.items;
import static dev.jointlambda.processor.PlanBuilder.olderIfAny;
import static dev.jointlambda.processor.PlanBuilder.single;
import static dev.jointlambda.processor.PlanBuilder.singleIfAny;
import static dev.jointlambda.processor.PlanBuilder.slot;
import static dev.jointlambda.processor.PlanBuilder.slotIfAny;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import dev.jointlambda.processor.ParameterPlan.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments whose types the compiler has to infer, or cannot: what a strict one says about them. */
class EmitterInferenceTest {
    private static final String CLASSES = """
            public sealed interface Animal permits Cat, Dog {}
            public record Cat(String name) implements Animal {}
            public record Dog(String name) implements Animal {}
            public record Box<T>(T in) {}
            public interface Loud<T> {}
            public sealed interface Choice<T> permits Left, Right {}
            public record Left<T>(T in) implements Choice<T>, Loud<T> {}
            public record Right<T>(List<T> in) implements Choice<T> {}
            """;

    private static final ClassName FLOW = ClassName.get("com.acme", "Flow");
    private static final TypeName ANIMAL = FLOW.nestedClass("Animal");
    private static final CodecName CAT = codec("CAT", FLOW.nestedClass("Cat"));
    private static final CodecName DOG = codec("DOG", FLOW.nestedClass("Dog"));
    private static final CodecName ANY = codec("ANIMAL", ANIMAL);
    private static final CodecName INTEGER = codec("INTEGER", TypeName.INT.box());
    private static final CodecName CHOICE = codec("CHOICE_OF_CAT", generic("Choice"));

    @TempDir
    Path output;

    @Test
    void mergedValuesAreWhatTheyHaveInCommon() {
        String call = compiles(
                "Animal one, Optional<Animal> other, List<Animal> all",
                List.of(
                        single(ANIMAL, by("cat", CAT), by("dog", DOG)),
                        slotIfAny(1, ANIMAL, by("cat", CAT), by("dog", DOG)),
                        items(2, ANIMAL, new Shape.AsList(), by("cat", CAT), by("dog", DOG))));
        assertTrue(call.contains("delivery.input(Fed.by(\"cat\", Flow_Payloads.CAT), "), call);
    }

    @Test
    void mergedNumbersAreUnboxed() {
        compiles(
                "int one, int[] all, Optional<Integer> maybe",
                List.of(
                        slot(0, INTEGER.type(), by("first", INTEGER), by("second", INTEGER)),
                        items(
                                1,
                                INTEGER.type(),
                                new Shape.Array(TypeName.INT),
                                by("first", INTEGER),
                                by("second", INTEGER)),
                        slotIfAny(2, INTEGER.type(), by("first", INTEGER))));
    }

    @Test
    void aFailureAmongResultsIsWhatTheyHaveInCommon() {
        compiles(
                "Object either, StepContext context, Optional<StepFailure> failure, StepFailure slot",
                List.of(
                        single(ClassName.OBJECT, by("cat", CAT), failure("dog")),
                        PlanBuilder.context(),
                        singleIfAny(EmitterTypes.STEP_FAILURE, failure("dog"), failure("cat")),
                        slot(1, EmitterTypes.STEP_FAILURE, failure("dog"))));
    }

    @Test
    void anOlderResultMayBeTakenAsSomethingMoreGeneral() {
        compiles(
                "Animal one, Optional<Animal> maybe, List<Animal> all",
                List.of(
                        new ParameterPlan.Older("cat", CAT, null, ANIMAL, new Shape.AsIs()),
                        new ParameterPlan.Older("cat", CAT, null, ANIMAL, new Shape.AsOptional()),
                        new ParameterPlan.Older("cat", CAT, "list", ANIMAL, new Shape.AsList())));
    }

    @Test
    void anOverloadedMethodGetsTheExactTypes() {
        String call = compiles(
                "Animal one, Optional<Animal> maybe, Collection<? extends Animal> all, Optional<Cat> older) {}\n"
                        + "    public void only(Cat one, Optional<Animal> maybe, Collection<?> all, Optional<Cat> older",
                List.of(
                        cast(ANIMAL, single(ANIMAL, by("cat", CAT), by("dog", DOG))),
                        cast(of(Optional.class, ANIMAL), slotIfAny(1, ANIMAL, by("cat", CAT), by("any", ANY))),
                        cast(
                                of(Collection.class, ANIMAL),
                                items(2, ANIMAL, new Shape.AsList(), by("cat", CAT), by("dog", DOG))),
                        cast(of(Optional.class, CAT.type()), olderIfAny("cat", CAT))));
        assertTrue(call.contains("delivery.<Flow.Animal>input("), call);
        assertTrue(call.contains("delivery.<Flow.Animal>optional("), call);
    }

    @Test
    void whatNoCompilerCanCheckIsSaidToBeSo() {
        TypeName left = generic("Left");
        String call = compiles(
                "Left<Cat> left, Loud<Cat> loud, List<Left<Cat>> all, Box<Cat>[] boxes",
                List.of(
                        single(left, by("choice", CHOICE, left)),
                        slot(
                                1,
                                generic("Loud"),
                                new FeedPlan.Returned("choice", CHOICE, generic("Loud"), true),
                                by("left", codec("LEFT_OF_CAT", left))),
                        items(2, left, new Shape.AsList(), by("choice", CHOICE, left)),
                        items(
                                3,
                                generic("Box"),
                                new Shape.Array(generic("Box")),
                                by("one", codec("BOX_OF_CAT", generic("Box"))),
                                by("two", codec("BOX_OF_CAT", generic("Box"))))));
        assertTrue(call.contains("@SuppressWarnings(\"unchecked\")"), call);
    }

    @Test
    void whatTheCompilerCanCheckIsLeftToIt() {
        TypeName left = generic("Left");
        String call = compiles(
                "Left<Cat> left, List<Left<Cat>> all",
                List.of(
                        single(left, by("choice", CHOICE, left)),
                        items(2, left, new Shape.AsList(), by("choice", CHOICE, left))));
        assertTrue(!call.contains("SuppressWarnings"), call);
    }

    @Test
    void aChoiceAmongManyKeepsItsLinesShort() {
        TypeName[] leaves = IntStream.range(0, 9)
                .mapToObj(i -> FLOW.nestedClass("TheLeafNumber" + i))
                .toArray(TypeName[]::new);
        CodecName tree = codec("TREE", FLOW.nestedClass("Tree"));
        EmitterCase wide = workflow("wide", "com.acme", "Flow")
                .step("only", AWS, tree, List.of(), to("first", AWS, When.CHOSEN), to("second", AWS, When.CHOSEN))
                .chooses("first", Arrays.copyOf(leaves, 7))
                .chooses("second", leaves[7], leaves[8])
                .named("wide");
        String names = Arrays.stream(leaves).map(TypeName::toString).collect(Collectors.joining(", "));
        String source = "public sealed interface Tree permits " + names + " {}\n"
                + Arrays.stream(leaves)
                        .map(leaf -> "public record " + ((ClassName) leaf).simpleName() + "() implements Tree {}\n")
                        .collect(Collectors.joining())
                + "public Tree only() { return new TheLeafNumber0(); }\n";
        String handler = compiles(wide, source);
        handler.lines().forEach(line -> assertTrue(line.length() <= 120, line));
    }

    /** The handler of a step {@code only} with these parameters, after a look at what the compiler says about it. */
    private String compiles(String parameters, List<ParameterPlan> plans) {
        EmitterCase only = workflow("flow", "com.acme", "Flow")
                .step("only", AWS, StepPlan.NOTHING, plans, end(Cloud.AWS))
                .named("flow");
        return compiles(only, CLASSES + "public void only(" + parameters + ") {}\n");
    }

    private String compiles(EmitterCase flow, String members) {
        Map<String, String> sources = new HashMap<>(flow.emit());
        sources.putAll(EmitterStub.of(flow.plan()));
        sources.put("com/acme/Flow.java", """
                package com.acme;
                import dev.jointlambda.StepContext;
                import dev.jointlambda.StepFailure;
                import java.util.Collection;
                import java.util.List;
                import java.util.Optional;
                public class Flow {
                """ + members + "}\n");
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output));
        return Objects.requireNonNull(flow.emit().get("com/acme/Flow_Only_Aws.java"));
    }

    private static ParameterPlan cast(TypeName type, ParameterPlan argument) {
        return new ParameterPlan.Cast(type, argument);
    }

    private static TypeName generic(String name) {
        return ParameterizedTypeName.get(FLOW.nestedClass(name), CAT.type());
    }

    private static TypeName of(Class<?> wrapper, TypeName argument) {
        return ParameterizedTypeName.get(ClassName.get(wrapper), argument);
    }
}
