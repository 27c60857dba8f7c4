package dev.jointlambda.processor;

import static dev.jointlambda.processor.DeclarationBuilder.next;
import static dev.jointlambda.processor.DeclarationBuilder.placement;
import static dev.jointlambda.processor.DeclarationBuilder.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.Cloud;
import dev.jointlambda.processor.ModelBuilder.Label;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {
    private static DeclarationBuilder flow() {
        return new DeclarationBuilder();
    }

    @Test
    void aClassSaysEverythingThatKeepsItFromBeingCreatedAtOnce() {
        assertEquals(
                List.of(
                        "JL302 at class: OrderFlow must be a public top-level (or public static nested) class with a public"
                                + " no-argument constructor, but it is not public and it is abstract"),
                flow().flaw(ClassFlaw.ABSTRACT).flaw(ClassFlaw.NOT_PUBLIC).find(new ClassShapeRule()));
        assertEquals(List.of(), flow().find(new ClassShapeRule()));
    }

    @Test
    void aStepThatCannotBeCalledIsNamedWithItsFlaw() {
        assertEquals(
                List.of("JL301 at a: the step method a() must not be private: the generated entry point calls it"),
                flow().flawed("a", MethodFlaw.PRIVATE).find(new CallableStepRule()));
    }

    @Test
    void anAnnotationOnNoStepHasNoEffect() {
        assertEquals(
                List.of("JL303 at @Next: @Next without @Step has no effect on helper()"),
                flow().helper("helper", next("a")).find(new StrayAnnotationRule()));
    }

    @Test
    void namesAreThoseThatFunctionsCanHave() {
        assertEquals(List.of(), flow().name("order-2_b").named("m", "a_1").find(new NameFormRule()));
        assertEquals(
                List.of("JL601 at @Step of m: \"a-b\" is no step name: it takes letters, digits and _, a letter first,"
                        + " because it becomes part of a function's name"),
                flow().named("m", "a-b").find(new NameFormRule()));
        assertEquals(
                List.of("JL601 at name: \"1st\": Function Compute names cannot start with a digit"),
                flow().name("1st").find(new NameFormRule()));
        assertEquals(
                List.of("JL602 at m: no step can be named \"sweeper\": that is the workflow's own timer function"),
                flow().step("sweeper").find(new NameFormRule()).stream()
                        .map(text -> text.replace("at sweeper", "at m"))
                        .toList());
    }

    @Test
    void functionNamesHaveSixtyFourCharactersWithThePrefix() {
        String step = "s".repeat(64 - 16 - "-order-".length());
        NameLengthRule unknown = new NameLengthRule(new FunctionNames(null));
        assertEquals(List.of(), flow().step(step).find(unknown));
        assertEquals(1, flow().step(step + "s").find(unknown).size());
        assertEquals(1, flow().version(2).step(step).find(unknown).size());
        NameLengthRule known = new NameLengthRule(new FunctionNames("shop"));
        assertEquals(List.of(), flow().step(step + "s".repeat(12)).find(known));
        assertEquals(
                List.of("JL601 at " + step + "s".repeat(13) + ": function name \"shop-order-" + step + "s".repeat(13)
                        + "\" has 65 characters; Lambda and Function Compute allow 64"),
                flow().step(step + "s".repeat(13)).find(known));
    }

    @Test
    void namesDifferInMoreThanCase() {
        assertEquals(
                List.of(
                        "JL106 at @Step of b: two steps are named alike, \"a\" and \"A\" (L10 and L20): names must differ in"
                                + " more than case"),
                flow().step("a").named("b", "A").find(new UniqueNameRule()));
        assertEquals(
                List.of("JL106 at a: step methods cannot be overloaded: a() and a()"),
                flow().step("a").step("a").find(new UniqueNameRule()));
        assertEquals(List.of(), flow().step("a").named("a", "b").find(new UniqueNameRule()));
    }

    @Test
    void nextSaysOneThing() {
        NextAnnotation both =
                new NextAnnotation(texts("a"), texts("b", "c"), null, 0, new Label("max"), new Label("@Next"));
        assertEquals(
                List.of("JL109 at @Next: @Next takes exactly one of value, oneOf, forEach; here are value and oneOf"),
                flow().next("m", both).find(new NextFormRule()));
        assertEquals(
                List.of("JL109 at @Next: @Next names no step"),
                flow().next("m", next()).find(new NextFormRule()));
        NextAnnotation one = new NextAnnotation(null, texts("b"), null, 0, new Label("max"), new Label("@Next"));
        assertEquals(
                List.of("JL110 at string 0: oneOf needs at least two steps; here is one"),
                flow().next("m", one).find(new NextFormRule()));
    }

    @Test
    void anEdgeIsThereOnceAndLeadsElsewhere() {
        assertEquals(
                List.of("JL107 at string 1: the edge m → a is listed twice"),
                flow().step("m", "a", "a").find(new RepeatedEdgeRule()));
        assertEquals(
                List.of("JL108 at string 0: \"m\" leads to itself. Workflows are acyclic"),
                flow().step("m", "m").find(new SelfEdgeRule()));
    }

    @Test
    void timeoutsAreDurationsThatEveryCloudAllows() {
        assertEquals(
                List.of(
                        "JL402 at workflow timeout: \"a week\" is not a duration",
                        "JL402 at timeout of m: \"5 mins\" is not a duration"),
                flow().timeout("a week").sized("m", "5 mins", 512).find(new DurationRule()));
        assertEquals(List.of(), flow().sized("m", "15m", 512).find(new TimeoutLimitRule()));
        assertEquals(
                List.of(
                        "JL403 at timeout of m: timeout 16m is beyond AWS Lambda's limit of 15m, and \"m\" may run there"
                                + " (backup)"),
                flow().placed(placement(Cloud.ALIYUN, Cloud.AWS))
                        .sized("m", "16m", 512)
                        .find(new TimeoutLimitRule()));
        assertEquals(
                List.of(),
                flow().placed(placement(Cloud.ALIYUN)).sized("m", "1d", 512).find(new TimeoutLimitRule()));
    }

    @Test
    void attemptsAndDelaysFitIntoTheWorkflowsTimeout() {
        RetryTimeRule rule = new RetryTimeRule();
        // 1 + 2 + 4 + 5 + 5 minutes of delays.
        RetryAnnotation growing = DeclarationBuilder.retry(6, "1m", 2, "5m", "of the class");
        String said =
                "JL404 at @Retry of the class: 6 attempts × 2m + delays of 17m = 29m exceed the workflow's timeout of ";
        DeclarationBuilder flow =
                new DeclarationBuilder().retry(growing).sized("a", "1m", 512).sized("b", "2m", 512);
        assertEquals(List.of(), flow.timeout("29m").find(rule));
        assertEquals(List.of(said + "28m"), flow.timeout("28m").find(rule));
        assertEquals(List.of(), flow.suppress("JL404").find(rule));

        RetryAnnotation even = DeclarationBuilder.retry(2_000_000_000, "1s", 1, "1m", "of a");
        PolicyDeclaration policies = new PolicyDeclaration(even, List.of(), List.of(), null, Set.of());
        assertEquals(
                List.of("JL404 at @Retry of a: 2000000000 attempts × 1m + delays of 23148d 4h = 1412037d 1h exceed the"
                        + " workflow's timeout of 7d"),
                new DeclarationBuilder().step("a").with(policies).find(rule));
        RetryAnnotation once = DeclarationBuilder.retry(1, "1s", 2, "1m", "of a");
        assertEquals(
                List.of("JL404 at @Retry of a: 1 attempt × 1m = 1m exceed the workflow's timeout of 30s"),
                new DeclarationBuilder()
                        .timeout("30s")
                        .step("a")
                        .with(new PolicyDeclaration(once, List.of(), List.of(), null, Set.of()))
                        .find(rule));
    }

    @Test
    void memoryIsOfASizeThatEveryCloudOffers() {
        assertEquals(
                List.of(),
                flow().placed(placement(Cloud.AWS)).sized("m", "1m", 1000).find(new MemoryRule()));
        assertEquals(
                List.of(
                        "JL502 at memory of m: memory 1000 MB: Function Compute accepts 128–32768 in steps of 64. Nearest:"
                                + " 960 or 1024"),
                flow().sized("m", "1m", 1000).find(new MemoryRule()));
        assertEquals(
                List.of("JL502 at memory of m: memory 20480 MB: AWS Lambda accepts 128–10240. Nearest: 10240"),
                flow().sized("m", "1m", 20480).find(new MemoryRule()));
    }

    @Test
    void placementIsSaidAndMakesSense() {
        assertEquals(
                List.of("JL505 at class: no @Placement on OrderFlow or on \"a\" and \"b\"; say which cloud runs them"),
                flow().placed(null).step("a").step("b").find(new PlacementRule()));
        assertEquals(
                List.of(
                        "JL501 at backup 0: the backup cloud equals the primary (AWS): failing over to the cloud that just"
                                + " failed protects nothing"),
                flow().placed(placement(Cloud.AWS, Cloud.AWS)).find(new BackupRule()));
        assertEquals(
                List.of("JL501 at backup 1: a step has at most one backup cloud"),
                flow().placed(placement(Cloud.AWS, Cloud.ALIYUN, Cloud.ALIYUN)).find(new BackupRule()));
        assertEquals(
                List.of("JL506 at class: steps run on ALIYUN, but jointlambda-runtime-aliyun is not on the class path"),
                flow().runtimes(Cloud.AWS).step("a").find(new RuntimePresentRule()));
    }

    @Test
    void versionsCountFromOne() {
        assertEquals(
                List.of("JL603 at version: the version of a workflow counts from 1; here it is 0"),
                flow().version(0).find(new VersionRule()));
    }

    @Test
    void aMisspeltNameCountsAsTheStepThatWasMeant() {
        Resolution.Result result =
                Resolution.of(flow().step("a", "reserv").step("reserve").build(), true);
        assertEquals(
                List.of("JL101 at string 0: there is no step \"reserv\" in OrderFlow. Did you mean \"reserve\"?"),
                DeclarationBuilder.text(result.findings()));
        Workflow workflow = result.workflow();
        assertNotNull(workflow);
        assertEquals(List.of("reserve"), List.copyOf(workflow.graph().successors("a")));
    }

    @Test
    void aNameThatCanMeanNothingLeavesNoModel() {
        Resolution.Result result =
                Resolution.of(flow().step("a", "xyzzy").step("reserve").build(), true);
        assertEquals(
                List.of("JL101 at string 0: there is no step \"xyzzy\" in OrderFlow"),
                DeclarationBuilder.text(result.findings()));
        assertNull(result.workflow());
    }

    @Test
    void aGuessThatRepeatsAnEdgeIsNoModelEither() {
        Resolution.Result result = Resolution.of(
                flow().step("a", "reserve", "reserv").step("reserve").build(), true);
        assertEquals(1, result.findings().size());
        assertNull(result.workflow());
    }
}
