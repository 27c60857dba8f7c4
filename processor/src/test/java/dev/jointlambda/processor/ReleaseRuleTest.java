package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Effect;
import dev.jointlambda.processor.ModelBuilder.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is right, and not in this release. */
class ReleaseRuleTest {
    private static final FakeType ORDER = FakeType.of("Order");

    private static Retry retry(String origin) {
        return new Retry(
                3,
                Duration.ofSeconds(1),
                2,
                Duration.ofMinutes(1),
                0.2,
                List.of(FakeType.of("Exception")),
                List.of(),
                new Label(origin));
    }

    @Test
    void whatWaitsForALaterReleaseIsRefusedWhereItStands() {
        ModelBuilder model = new ModelBuilder()
                .step("list", FakeType.listOf(ORDER))
                .step("price", ORDER, ModelBuilder.takes("order", ORDER))
                .step("sum", ORDER, ModelBuilder.takes("all", FakeType.listOf(ORDER)))
                .forEach("list", "price")
                .next("price", "sum")
                .effect("price", Effect.AT_MOST_ONCE)
                .effect("sum", Effect.PURE)
                .retried("list", retry("@Retry of the class"))
                .retried("price", retry("@Retry of the class"))
                .retried("sum", retry("@Retry of sum"))
                .compensated(new Compensation("price", "undo", List.of(), new Label("@Compensate")));
        assertEquals(
                List.of(
                        "JL199 at @Retry of the class: retrying a step (@Retry) is not in this release",
                        "JL199 at effect of price: effect = AT_MOST_ONCE is not in this release",
                        "JL199 at @Retry of sum: retrying a step (@Retry) is not in this release",
                        "JL199 at effect of sum: effect = PURE is not in this release",
                        "JL199 at @Compensate: undoing steps (@Compensate) is not in this release"),
                find(model));
    }

    @Test
    void theRestOfTheLanguageIsHere() {
        ModelBuilder model = new ModelBuilder()
                .step("list", FakeType.listOf(ORDER))
                .step("price", ORDER, ModelBuilder.takes("order", ORDER))
                .step("apologise", ORDER)
                .forEach("list", "price", 5)
                .caught("list", "apologise");
        assertEquals(List.of(), find(model));
    }

    private static List<String> find(ModelBuilder model) {
        List<Finding> found = new ArrayList<>();
        new ReleaseRule().check(model.build(), found::add);
        return DeclarationBuilder.text(found);
    }
}
