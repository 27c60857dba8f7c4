package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static dev.jointlambda.testkit.protocol.Shapes.TEXT;
import static dev.jointlambda.testkit.protocol.Shapes.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Value;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are too large for a row, of elements that are too large for an event. */
final class ListsInPartsTest {
    private static final int LARGE = 140_000;
    private static final int ELEMENTS = 5;

    /**
     * Each item says which element it got, whole.
     *
     * @param all whether the collector reads the list again
     */
    private static Flow flow(Shapes shapes, int window, boolean all) {
        Edge collect = Edge.collect("sum", 0, 1, AWS, ALIYUN);
        return Flow.named("large")
                .step(
                        "list",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> elements(shapes.run(step, in.input(TEXT))),
                        Edge.forEach("item", ALIYUN, AWS, collect).window(window))
                .step(
                        "item",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(step, in.input(TEXT).replaceFirst("x{139990,}$", "whole")),
                        collect)
                .step(
                        "sum",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.items(0, "item", TEXT)
                                        + (all ? "" + in.result("list", TEXTS).size() : "")),
                        Edge.end(AWS));
    }

    private static List<String> elements(String run) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < ELEMENTS; i++) {
            String name = run.substring(0, run.indexOf('(')) + (char) ('a' + i);
            elements.add(name + "x".repeat(LARGE - name.length()));
        }
        return elements;
    }

    private static final String RESULT =
            "sum([item(listawhole), item(listbwhole), item(listcwhole), item(listdwhole)," + " item(listewhole)])";

    private static Register list(Sim sim) {
        return Objects.requireNonNull(
                sim.store(AWS).readAll(List.of(sim.key("list", ""))).get(sim.key("list", "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void itemReadsThePartWithItsElementAndNothingElse(int window) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow(shapes, window, false));

        assertEquals(RESULT, sim.run("x").replaceAll("[0-9]", ""));

        Value.InParts value = assertInstanceOf(Value.InParts.class, list(sim).value());
        assertEquals(AWS, value.cloud());
        assertEquals(ELEMENTS, value.parts().size(), "two elements are more than a part takes");
        assertEquals(ELEMENTS, sim.clouds.operations().count(CallKind.PUT_BLOB));
        assertEquals(ELEMENTS, sim.clouds.operations().count(CallKind.GET_BLOB));
    }

    @Test
    void whoNeedsTheWholeListReadsAllParts() throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow(shapes, 0, true));

        assertEquals(
                RESULT.replace("])", "]" + ELEMENTS + ")"), sim.run("x").replaceAll("(sum|item|list)[0-9]+", "$1"));

        assertEquals(2 * ELEMENTS, sim.clouds.operations().count(CallKind.GET_BLOB));
    }

    /** It sends the items by reference: what it would have to read are hundreds of megabytes in the worst case. */
    @Test
    void laterDeliveryOfTheDispatcherDoesNotReadTheList() throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow(shapes, 0, false));
        sim.clouds.faults(
                call -> call.kind() == CallKind.PUT_IF_ABSENT && call.function().endsWith("-list")
                        ? Fault.CRASH_AFTER
                        : Fault.NONE);

        assertEquals(RESULT, sim.run("x").replaceAll("[0-9]", ""));

        assertEquals(1, sim.clouds.operations().count(CallKind.TAKE_OVER));
        assertEquals(ELEMENTS, sim.clouds.operations().count(CallKind.GET_BLOB));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CRASH_BEFORE", "CRASH_AFTER", "ANSWER_LOST", "NOT_APPLIED", "REFUSED"})
    void runCompletesOnceWhateverCallHasTheFault(Fault fault) throws Exception {
        Shape shape = Shape.of("parts", shapes -> flow(shapes, 2, false), "x", RESULT);
        int calls = shape.run(call -> Fault.NONE, "without a fault");
        for (int at = 1; at <= calls; at++) {
            shape.run(Shape.only(at, fault), fault + " at call " + at);
        }
    }
}
