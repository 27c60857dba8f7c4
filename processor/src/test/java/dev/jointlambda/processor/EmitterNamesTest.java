package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmitterNamesTest {
    private static final ClassName ITEM = ClassName.get("com.acme", "Item");

    @Test
    void aResultIsNamedAfterItsType() {
        assertEquals("item", EmitterNames.variable(ITEM));
        assertEquals("orderItem", EmitterNames.variable(ClassName.get("com.acme", "Order", "OrderItem")));
        assertEquals("urlList", EmitterNames.variable(ClassName.get("com.acme", "URLList")));
        assertEquals("uri", EmitterNames.variable(ClassName.get("com.acme", "URI")));
        assertEquals("box", EmitterNames.variable(ParameterizedTypeName.get(ClassName.get("com.acme", "Box"), ITEM)));
    }

    @Test
    void manyAreNamedInThePlural() {
        assertEquals("items", EmitterNames.variable(generic(List.class, ITEM)));
        assertEquals("items", EmitterNames.variable(ArrayTypeName.of(ITEM)));
        assertEquals("items", EmitterNames.variable(generic(List.class, generic(List.class, ITEM))));
        assertEquals("prices", EmitterNames.variable(generic(List.class, ClassName.get("com.acme", "Prices"))));
    }

    @Test
    void oneThatMayBeMissingIsNotMany() {
        assertEquals("item", EmitterNames.variable(generic(Optional.class, ITEM)));
    }

    @Test
    void aTypeThatSaysNothingGivesNoName() {
        assertEquals("committed", EmitterNames.variable(TypeName.INT.box()));
        assertEquals("committed", EmitterNames.variable(generic(List.class, ClassName.get(String.class))));
        assertEquals("committed", EmitterNames.variable(generic(Map.class, ClassName.get(String.class), ITEM)));
        assertEquals("done", EmitterNames.variable(StepPlan.NOTHING.type()));
    }

    @Test
    void aNameThatMeansSomethingElseThereIsNotTaken() {
        for (String type : List.of(
                "Delivery", "Step", "Workflow", "Runtime", "Event", "Chosen", "Value", "Class", "Yield", "Record")) {
            assertEquals("committed", EmitterNames.variable(ClassName.get("com.acme", type)), type);
        }
    }

    @Test
    void anEdgeIsNamedAfterItsTargetAndStaysApart() {
        List<EdgePlan> edges = List.of(
                PlanBuilder.to("dataProcess", PlanBuilder.AWS),
                PlanBuilder.to("data_process", PlanBuilder.AWS),
                PlanBuilder.to("aws", PlanBuilder.AWS),
                PlanBuilder.to("step2b", PlanBuilder.AWS));
        assertEquals(
                List.of("DATA_PROCESS", "DATA_PROCESS_", "AWS_", "STEP2B"),
                EdgeConstants.of(edges).names());
    }

    @Test
    void anEdgeForFailuresStaysApartFromTheOneForResults() {
        List<EdgePlan> edges = List.of(
                PlanBuilder.to("cleanUp", PlanBuilder.AWS),
                PlanBuilder.to("cleanUp", PlanBuilder.AWS, When.CAUGHT),
                PlanBuilder.to("apologise", PlanBuilder.AWS, When.CAUGHT),
                PlanBuilder.skip("cleanUp", 1, 3, Cloud.AWS, When.CAUGHT),
                PlanBuilder.skip("apologise", 1, 3, Cloud.AWS, When.CAUGHT),
                PlanBuilder.skip("apologise", 2, 3, Cloud.AWS, When.CAUGHT),
                new EdgePlan.Skip(null, 1, 3, Cloud.AWS, When.ALWAYS));
        EdgeConstants constants = EdgeConstants.of(edges);
        assertEquals(
                List.of(
                        "CLEAN_UP",
                        "CLEAN_UP_CAUGHT",
                        "APOLOGISE",
                        "CLEAN_UP_CAUGHT_SKIPS_1",
                        "APOLOGISE_SKIPS_1",
                        "APOLOGISE_SKIPS_2",
                        "SKIPS_1"),
                constants.names());
        assertEquals("CLEAN_UP", constants.to("cleanUp", When.ALWAYS));
        assertEquals("CLEAN_UP_CAUGHT", constants.to("cleanUp", When.CAUGHT));
        assertThrows(NoSuchElementException.class, () -> constants.to("apologise", When.CHOSEN));
    }

    private static TypeName generic(Class<?> raw, TypeName... arguments) {
        return ParameterizedTypeName.get(ClassName.get(raw), arguments);
    }
}
