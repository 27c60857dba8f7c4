package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.Effect;
import dev.jointlambda.processor.ModelBuilder.Label;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds declarations by hand, without a compiler. Origins are labels, as in {@link ModelBuilder}. */
final class DeclarationBuilder {
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final Set<ClassFlaw> flaws = EnumSet.noneOf(ClassFlaw.class);
    private String name = "order";
    private int version = 1;
    private String timeout = "7d";
    private @Nullable PlacementDeclaration placement = placement(Cloud.AWS, Cloud.ALIYUN);
    private @Nullable RetryAnnotation retry;
    private Set<String> suppressed = Set.of();
    private Set<Cloud> runtimes = EnumSet.allOf(Cloud.class);

    DeclarationBuilder flaw(ClassFlaw flaw) {
        flaws.add(flaw);
        return this;
    }

    DeclarationBuilder name(String workflow) {
        name = workflow;
        return this;
    }

    DeclarationBuilder version(int number) {
        version = number;
        return this;
    }

    DeclarationBuilder timeout(String text) {
        timeout = text;
        return this;
    }

    DeclarationBuilder placed(@Nullable PlacementDeclaration where) {
        placement = where;
        return this;
    }

    DeclarationBuilder runtimes(Cloud... clouds) {
        runtimes = Set.of(clouds);
        return this;
    }

    static PlacementDeclaration placement(Cloud primary, Cloud... backups) {
        List<PlacementDeclaration.Backup> list = new ArrayList<>();
        for (Cloud backup : backups) {
            list.add(new PlacementDeclaration.Backup(backup, new Label("backup " + list.size())));
        }
        return new PlacementDeclaration(primary, list, new Label("@Placement"));
    }

    DeclarationBuilder retry(RetryAnnotation annotation) {
        retry = annotation;
        return this;
    }

    DeclarationBuilder suppress(String warning) {
        suppressed = Set.of(warning);
        return this;
    }

    /** {@code @Retry} without jitter, on any exception. */
    static RetryAnnotation retry(int maxAttempts, String delay, double backoff, String maxDelay, String origin) {
        return new RetryAnnotation(
                new Setting<>(maxAttempts, new Label("maxAttempts " + origin)),
                new Text(delay, new Label("delay " + origin)),
                new Setting<>(backoff, new Label("backoff " + origin)),
                new Text(maxDelay, new Label("maxDelay " + origin)),
                new Setting<>(0.0, new Label("jitter " + origin)),
                List.of(new ExceptionDeclaration(FakeType.of("Exception"), false, new Label("retryOn " + origin))),
                List.of(),
                new Label("@Retry " + origin));
    }

    /** Other policies for the method added last. */
    DeclarationBuilder with(PolicyDeclaration policies) {
        MethodDeclaration last = methods.remove(methods.size() - 1);
        methods.add(new MethodDeclaration(
                last.name(),
                last.line(),
                last.origin(),
                last.result(),
                last.parameters(),
                last.flaws(),
                last.sealed(),
                last.thrown(),
                last.hidesStep(),
                last.step(),
                last.next(),
                last.start(),
                last.placement(),
                policies));
        return this;
    }

    /** A step of the method's name. */
    DeclarationBuilder step(String method, String... targets) {
        return method(method, null, "1m", 512, targets.length == 0 ? null : next(targets));
    }

    DeclarationBuilder named(String method, String step) {
        return method(method, step, "1m", 512, null);
    }

    DeclarationBuilder sized(String method, String stepTimeout, int memoryMb) {
        return method(method, null, stepTimeout, memoryMb, null);
    }

    DeclarationBuilder next(String method, NextAnnotation next) {
        return method(method, null, "1m", 512, next);
    }

    DeclarationBuilder helper(String method, @Nullable NextAnnotation next) {
        methods.add(declaration(method, null, next, Set.of()));
        return this;
    }

    DeclarationBuilder flawed(String method, MethodFlaw flaw) {
        methods.add(declaration(method, annotation(method, null, "1m", 512), null, Set.of(flaw)));
        return this;
    }

    static NextAnnotation next(String... targets) {
        return new NextAnnotation(texts(targets), null, null, 0, new Label("maxConcurrency"), new Label("@Next"));
    }

    static List<Text> texts(String... values) {
        List<Text> texts = new ArrayList<>();
        for (String value : values) {
            texts.add(new Text(value, new Label("string " + texts.size())));
        }
        return texts;
    }

    private DeclarationBuilder method(
            String method, @Nullable String step, String stepTimeout, int memoryMb, @Nullable NextAnnotation next) {
        methods.add(declaration(method, annotation(method, step, stepTimeout, memoryMb), next, Set.of()));
        return this;
    }

    private static StepAnnotation annotation(String method, @Nullable String step, String timeout, int memoryMb) {
        return new StepAnnotation(
                step == null ? null : new Text(step, new Label("@Step of " + method)),
                new Text(timeout, new Label("timeout of " + method)),
                new Setting<>(memoryMb, new Label("memory of " + method)),
                new Setting<>(Effect.IDEMPOTENT, new Label("effect of " + method)));
    }

    private MethodDeclaration declaration(
            String method, @Nullable StepAnnotation step, @Nullable NextAnnotation next, Set<MethodFlaw> methodFlaws) {
        return new MethodDeclaration(
                method,
                10 * (methods.size() + 1),
                new Label(method),
                FakeType.of("Order"),
                List.of(),
                methodFlaws,
                false,
                List.of(),
                false,
                step,
                next,
                null,
                null,
                PolicyDeclaration.NONE);
    }

    WorkflowDeclaration build() {
        return new WorkflowDeclaration(
                "OrderFlow",
                new Label("class"),
                flaws,
                new Text(name, new Label("name")),
                version,
                new Label("version"),
                new Text(timeout, new Label("workflow timeout")),
                null,
                placement,
                retry,
                suppressed,
                methods,
                runtimes);
    }

    /** What a rule finds: {@code JL103 at step: message}. */
    List<String> find(DeclarationRule rule) {
        List<Finding> found = new ArrayList<>();
        rule.check(build(), found::add);
        return text(found);
    }

    static List<String> text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " at " + ((Label) finding.origin()).at() + ": " + finding.message())
                .toList();
    }
}
