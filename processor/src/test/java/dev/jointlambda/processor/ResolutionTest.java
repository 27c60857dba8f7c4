package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.Cloud;
import dev.jointlambda.processor.ModelBuilder.Label;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From what annotations say to the model. */
class ResolutionTest {
    private static CatchAnnotation caught(String next, String... exceptions) {
        List<ExceptionDeclaration> list = List.of(exceptions).stream()
                .map(name -> new ExceptionDeclaration(FakeType.of(name), false, new Label(name)))
                .toList();
        return new CatchAnnotation(list, new Text(next, new Label("next")), new Label("@Catch"));
    }

    private static Workflow resolve(DeclarationBuilder declaration) {
        return Objects.requireNonNull(Resolution.of(declaration.build(), true).workflow());
    }

    @Test
    void failuresThatLeadToOneStepAreOneEdgeAndMayGoWithAnother() {
        PolicyDeclaration policies = new PolicyDeclaration(
                null,
                List.of(caught("sorry", "Declined", "Expired"), caught("ship", "Exception"), caught("sorry", "Lost")),
                List.of(),
                null,
                Set.of());
        Workflow workflow = resolve(new DeclarationBuilder()
                .step("charge", "ship")
                .with(policies)
                .step("ship")
                .step("sorry"));
        assertEquals(
                List.of("Declined -> sorry", "Expired -> sorry", "Exception -> ship", "Lost -> sorry"),
                workflow.step("charge").catches().stream()
                        .map(each ->
                                each.exception().name() + " -> " + each.target().value())
                        .toList());
        assertEquals(
                List.of("ALL ship", "CATCH sorry", "CATCH ship"),
                workflow.outOf(workflow.step("charge")).stream()
                        .map(edge -> edge.kind() + " " + edge.to())
                        .toList());
        assertEquals(2, workflow.edges("charge", "ship").size());
    }

    @Test
    void aStepThatOnlyFailuresLeaveIsAnEnd() {
        PolicyDeclaration policies =
                new PolicyDeclaration(null, List.of(caught("sorry", "Exception")), List.of(), null, Set.of());
        Workflow workflow =
                resolve(new DeclarationBuilder().step("charge").with(policies).step("sorry"));
        assertEquals(
                List.of("charge", "sorry"),
                workflow.ends().stream().map(Step::name).toList());
    }

    @Test
    void whatACloudIsGivenIsAnOverrideOrWhatTheStepSays() {
        OnAnnotation aliyun = new OnAnnotation(
                new Setting<>(Cloud.ALIYUN, new Label("cloud")),
                new Setting<>(1024, new Label("memoryMb")),
                new Setting<>(0.5, new Label("cpu")),
                new Text("2m", new Label("timeout")),
                new Label("@On"));
        PolicyDeclaration policies = new PolicyDeclaration(null, List.of(), List.of(aliyun), null, Set.of());
        Step step =
                resolve(new DeclarationBuilder().step("render").with(policies)).step("render");
        assertEquals(new Resources(Duration.ofMinutes(1), 512, null), step.on(Cloud.AWS));
        assertEquals(new Resources(Duration.ofMinutes(2), 1024, 0.5), step.on(Cloud.ALIYUN));
        assertEquals(512, step.memoryMb());
    }

    @Test
    void aMethodsRetryReplacesTheClasss() {
        DeclarationBuilder declaration = new DeclarationBuilder()
                .retry(DeclarationBuilder.retry(3, "1s", 2, "1m", "of the class"))
                .step("validate", "ship")
                .step("ship")
                .with(new PolicyDeclaration(
                        DeclarationBuilder.retry(5, "10ms", 1, "10ms", "of ship"),
                        List.of(),
                        List.of(),
                        null,
                        Set.of()));
        Workflow workflow = resolve(declaration);
        assertEquals(
                List.of(3, 5),
                workflow.steps().stream()
                        .map(step -> Objects.requireNonNull(step.retry()).maxAttempts())
                        .toList());
        assertNull(resolve(new DeclarationBuilder().step("validate"))
                .step("validate")
                .retry());
    }

    @Test
    void anUndoIsNoStep() {
        PolicyDeclaration undo = new PolicyDeclaration(
                null, List.of(), List.of(), new Text("validate", new Label("@Compensate")), Set.of());
        Workflow workflow = resolve(
                new DeclarationBuilder().step("validate").helper("undo", null).with(undo));
        assertEquals(
                List.of(new Compensation("validate", "undo", List.of(), new Label("@Compensate"))),
                workflow.compensations());
        assertFalse(workflow.steps().stream().anyMatch(step -> step.name().equals("undo")));
    }
}
