package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.ALIYUN_FIRST;
import static dev.jointlambda.processor.PlanBuilder.AWS;
import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.collect;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.forEach;
import static dev.jointlambda.processor.PlanBuilder.join;
import static dev.jointlambda.processor.PlanBuilder.last;
import static dev.jointlambda.processor.PlanBuilder.skip;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.window;
import static dev.jointlambda.processor.PlanBuilder.workflow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import dev.jointlambda.processor.picture.Picture;
import dev.jointlambda.processor.picture.PictureEdge;
import dev.jointlambda.processor.picture.PictureEdge.Kind;
import dev.jointlambda.processor.picture.PictureRegion;
import dev.jointlambda.processor.picture.PictureStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureEmitterTest {
    private static final String SHOP = "com.acme.shop";
    private static final CodecName REQUEST = codec("REQUEST", ClassName.get(SHOP, "Request"));
    private static final CodecName RECEIPT = codec("RECEIPT", ClassName.get(SHOP, "Shop", "Receipt"));
    private static final CodecName REQUESTS =
            codec("LIST_OF_REQUEST", ParameterizedTypeName.get(ClassName.get(List.class), REQUEST.type()));

    @TempDir
    Path output;

    @Test
    void showsChoicesWithTheirClassesAndFailuresWithTheirs() {
        Picture picture = PictureEmitter.picture(workflow("order", SHOP, "OrderFlow")
                .takes(REQUESTS)
                .returns(RECEIPT)
                .step(
                        "decide",
                        AWS_FIRST,
                        REQUEST,
                        takes(),
                        to("charge", ALIYUN_FIRST, When.CHOSEN),
                        to("reject", AWS, When.CHOSEN))
                .chooses("charge", ClassName.get(SHOP, "Shop", "Accept"), ok())
                .chooses("reject", ClassName.get(SHOP, "Decline"))
                .step(
                        "charge",
                        ALIYUN_FIRST,
                        RECEIPT,
                        takes(),
                        to("apologise", AWS, When.ALWAYS),
                        to("apologise", AWS, When.CAUGHT))
                .catches(ClassName.get("java.io", "IOException"), "apologise")
                .catches(ClassName.get(SHOP, "Shop", "Declined"), "apologise")
                .step("reject", AWS, RECEIPT, takes(), end(Cloud.AWS))
                .step("apologise", AWS, StepPlan.NOTHING, takes(), end(Cloud.AWS))
                .named("order")
                .plan());
        assertEquals("List<Request>", picture.input());
        assertEquals(
                List.of(
                        edge("decide", "charge", PictureEdge.When.CHOSEN, "Accept", "Ok<Request>"),
                        edge("decide", "reject", PictureEdge.When.CHOSEN, "Decline"),
                        edge("charge", "apologise", PictureEdge.When.ALWAYS),
                        edge("charge", "apologise", PictureEdge.When.CAUGHT, "IOException", "Declined")),
                picture.edges());
        assertEquals(
                List.of(
                        new PictureStep("decide", Cloud.AWS, Cloud.ALIYUN, false, false, null),
                        new PictureStep("charge", Cloud.ALIYUN, Cloud.AWS, false, false, null),
                        new PictureStep("reject", Cloud.AWS, null, false, true, "Receipt"),
                        new PictureStep("apologise", Cloud.AWS, null, false, true, null)),
                picture.steps());
    }

    @Test
    void aRegionReachesToItsCollectorsAndContainsTheRegionsWithin() {
        Picture picture = PictureEmitter.picture(workflow("nested", SHOP, "NestedFlow")
                .step("outer", AWS, REQUESTS, takes(), forEach("open", AWS, collect("report", AWS)))
                .step("open", AWS, REQUESTS, takes(), forEach("scan", AWS, collect("close", AWS)))
                .step("scan", AWS, REQUEST, takes(), to("check", AWS))
                .step("check", AWS, REQUEST, takes(), collect("close", AWS))
                .step("close", AWS, REQUEST, takes(), collect("report", AWS))
                .step("report", AWS, RECEIPT, takes(), end(Cloud.AWS))
                .named("nested")
                .plan());
        assertEquals(
                List.of(
                        new PictureRegion(Set.of("open", "scan", "check", "close")),
                        new PictureRegion(Set.of("scan", "check"))),
                picture.regions());
        assertEquals(
                List.of(Kind.FOR_EACH, Kind.FOR_EACH, Kind.SINGLE, Kind.COLLECT, Kind.COLLECT),
                picture.edges().stream().map(PictureEdge::kind).toList());
    }

    @Test
    void aForEachTellsHowManyElementsRunAtATime() {
        Picture picture = PictureEmitter.picture(workflow("window", SHOP, "WindowFlow")
                .step("list", AWS, REQUESTS, takes(), window(20, forEach("price", AWS, collect("sum", AWS))))
                .step("price", AWS, REQUEST, takes(), collect("sum", AWS))
                .step("sum", AWS, RECEIPT, takes(), end(Cloud.AWS))
                .named("window")
                .plan());
        assertEquals(
                new PictureEdge("list", "price", Kind.FOR_EACH, PictureEdge.When.ALWAYS, List.of("20 at a time")),
                picture.edges().get(0));
    }

    @Test
    void onlyTheEndThatGivesTheResultShowsIt() {
        Picture picture = PictureEmitter.picture(workflow("ends", SHOP, "EndsFlow")
                .step("start", AWS, REQUEST, takes(), to("left", AWS), to("right", AWS))
                .step("left", AWS, RECEIPT, takes(), join("both", 0, 2, AWS), last(1, 2, Cloud.AWS))
                .step(
                        "right",
                        AWS,
                        REQUEST,
                        takes(),
                        join("both", 1, 2, AWS),
                        skip("both", 1, 2, Cloud.AWS, When.CAUGHT))
                .step("both", AWS, RECEIPT, takes(), last(0, 2, Cloud.AWS))
                .named("ends")
                .plan());
        assertEquals(
                List.of(
                        new PictureStep("start", Cloud.AWS, null, false, false, null),
                        new PictureStep("left", Cloud.AWS, null, false, true, null),
                        new PictureStep("right", Cloud.AWS, null, false, false, null),
                        new PictureStep("both", Cloud.AWS, null, true, true, "Receipt")),
                picture.steps());
    }

    @Test
    void everyPlanCanBeDrawn() {
        for (EmitterCase each : EmitterCases.all()) {
            String path = each.plan().flow().resource();
            String stem = path.substring(0, path.length() - "json".length());
            assertEquals(
                    Set.of(stem + "svg", stem + "mmd"),
                    PictureEmitter.emit(each.plan()).keySet(),
                    each.name());
        }
    }

    @Test
    void theCompilerWritesThemBesideTheModel() throws Exception {
        SourceCase order = SourceCase.in("good").stream()
                .filter(each -> each.name().equals("order"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), new CaseRunner(output).run(order));
        Path folder = output.resolve("META-INF/jointlambda");
        try (var files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
            assertEquals(3, names.size());
            String model = names.get(0);
            assertTrue(model.endsWith(".json"));
            assertEquals(model.replace(".json", ".mmd"), names.get(1));
            assertEquals(model.replace(".json", ".svg"), names.get(2));
        }
    }

    private static ParameterizedTypeName ok() {
        return ParameterizedTypeName.get(ClassName.get(SHOP, "Result", "Ok"), REQUEST.type());
    }

    private static PictureEdge edge(String from, String to, PictureEdge.When when, String... labels) {
        return new PictureEdge(from, to, Kind.SINGLE, when, List.of(labels));
    }
}
