package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the layout of any workflow. */
class LayoutTest {
    private static final int BEND_SAMPLES = 16;

    static Stream<Picture> pictures() {
        Stream<Picture> random =
                LongStream.range(0, 120).mapToObj(seed -> RandomPictures.of(seed, 3 + (int) (seed % 40)));
        return Stream.concat(Samples.all().values().stream(), random);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void stepsAndLabelsOverlapNothing(Picture picture) {
        Layout layout = Layout.of(picture);
        List<Box> boxes = new ArrayList<>();
        layout.steps().forEach(step -> boxes.add(Box.of(step)));
        layout.labels().forEach(label -> boxes.add(Box.of(label)));
        layout.regions().forEach(region -> boxes.add(head(region)));
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)), boxes.get(i) + " over " + boxes.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everythingIsInThePicture(Picture picture) {
        Layout layout = Layout.of(picture);
        Box all = new Box("picture", 0, 0, layout.width(), layout.height());
        layout.steps().forEach(step -> assertTrue(all.contains(Box.of(step)), () -> "outside: " + Box.of(step)));
        layout.labels().forEach(label -> assertTrue(all.contains(Box.of(label)), () -> "outside: " + Box.of(label)));
        layout.regions().forEach(each -> assertTrue(all.contains(Box.of(each)), () -> "outside: " + Box.of(each)));
        assertEquals(picture.steps().size(), layout.steps().size());
        assertEquals(picture.edges().size(), layout.routes().size());
        assertEquals(picture.regions().size(), layout.regions().size());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void edgesGoDownFromCardToCard(Picture picture) {
        Layout layout = Layout.of(picture);
        for (Layout.Route route : layout.routes()) {
            double y = Double.NEGATIVE_INFINITY;
            for (Layout.Stretch stretch : route.stretches()) {
                assertTrue(y <= stretch.top() + 1e-6 && stretch.top() <= stretch.bottom() + 1e-6, route::toString);
                y = stretch.bottom();
            }
            Box from = Box.of(step(layout, route.edge().from()));
            Box to = Box.of(step(layout, route.edge().to()));
            Layout.Stretch first = route.stretches().get(0);
            Layout.Stretch last = route.stretches().get(route.stretches().size() - 1);
            assertTrue(from.top() < first.top() && first.top() <= from.bottom() + 1e-6, route::toString);
            assertTrue(from.left() < first.x() && first.x() < from.right(), route::toString);
            if (route.arrives()) {
                assertEquals(to.top(), last.bottom(), 1e-6, route::toString);
                assertEquals((to.left() + to.right()) / 2, last.x(), 1e-6, route::toString);
            } else {
                assertTrue(
                        layout.routes().stream().anyMatch(other -> takes(other, route.edge(), last)), route::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void edgesPassBesideStepsAndTheLabelsOfOthers(Picture picture) {
        Layout layout = Layout.of(picture);
        for (Layout.Route route : layout.routes()) {
            List<Box> others = new ArrayList<>();
            layout.steps().stream()
                    .filter(step -> !step.shape()
                                    .step()
                                    .name()
                                    .equals(route.edge().from())
                            && !step.shape().step().name().equals(route.edge().to()))
                    .forEach(step -> others.add(Box.of(step)));
            layout.labels().stream()
                    .filter(label -> !label.edge().equals(route.edge()))
                    .forEach(label -> others.add(Box.of(label)));
            layout.regions().forEach(region -> others.add(head(region)));
            for (double[] point : points(route)) {
                others.forEach(box ->
                        assertFalse(box.contains(point[0], point[1]), () -> route.edge() + " passes through " + box));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void failuresPassBesideTheNameOfTheResult(Picture picture) {
        Layout layout = Layout.of(picture);
        for (Layout.Route route : layout.routes()) {
            Layout.PlacedStep from = step(layout, route.edge().from());
            String result = from.shape().exit();
            if (result != null && route.edge().when() == PictureEdge.When.CAUGHT) {
                double left = from.shape().markLabel(result, false, from.x());
                double right = left + TextWidth.regular(result, StepShape.MARK_LABEL_SIZE);
                Box name = new Box(
                        result,
                        left,
                        from.y() + StepShape.HEIGHT,
                        right,
                        Box.of(from).bottom());
                points(route).forEach(point -> assertFalse(name.contains(point[0], point[1]), route::toString));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void regionsContainTheirStepsAndNoOthers(Picture picture) {
        Layout layout = Layout.of(picture);
        for (Layout.PlacedRegion region : layout.regions()) {
            for (Layout.PlacedStep step : layout.steps()) {
                boolean inside =
                        region.region().steps().contains(step.shape().step().name());
                assertEquals(inside, Box.of(region).contains(Box.of(step)), () -> Box.of(region) + ", " + Box.of(step));
                assertEquals(inside, Box.of(region).overlaps(Box.of(step)), () -> Box.of(region) + ", " + Box.of(step));
            }
            for (Layout.PlacedRegion other : layout.regions()) {
                boolean inside =
                        region.region().steps().containsAll(other.region().steps());
                assertEquals(inside, Box.of(region).contains(Box.of(other)));
            }
        }
    }

    @Test
    void aChainStandsInOneColumn() {
        Layout layout = Layout.of(Samples.of("iot"));
        assertEquals(
                1, layout.steps().stream().map(Layout.PlacedStep::x).distinct().count());
        layout.routes()
                .forEach(route -> assertEquals(
                        1,
                        route.stretches().stream()
                                .map(Layout.Stretch::x)
                                .distinct()
                                .count()));
    }

    @Test
    void whatLeadsToSeveralStandsAboveTheirMiddle() {
        Layout layout = Layout.of(Samples.of("fan"));
        double middle = (step(layout, "search1").x() + step(layout, "search9").x()) / 2;
        assertEquals(middle, step(layout, "split").x(), 1e-6);
        assertEquals(middle, step(layout, "merge").x(), 1e-6);
    }

    @Test
    void aTreeHasNoCrossing() {
        PictureBuilder tree = new PictureBuilder("tree").aws("n1");
        for (int i = 2; i < 64; i++) {
            tree.aws("n" + i).all("n" + i / 2, "n" + i);
        }
        Plane plane = PlaneBuilder.plane(Level.of(tree.build()), StepShape.all(tree.build()));
        assertEquals(0, Crossings.count(plane.rows()));
    }

    @Test
    void manyEdgesToOneStepFlowIntoEachOther() {
        Layout layout = Layout.of(Samples.of("comb"));
        List<PictureEdge> arriving = layout.routes().stream()
                .filter(Layout.Route::arrives)
                .map(Layout.Route::edge)
                .filter(edge -> edge.to().equals("all"))
                .toList();
        assertEquals(
                List.of("s0", "s11"), arriving.stream().map(PictureEdge::from).toList());
    }

    @Test
    void edgesInALoopAreRefused() {
        Picture loop = new PictureBuilder("loop")
                .aws("a", "b")
                .all("a", "b")
                .all("b", "a")
                .build();
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Layout.of(loop));
        assertEquals("the edges of the picture go round in a loop", refused.getMessage());
    }

    @Test
    void aWorkflowOfTwoThousandStepsInARowDoesNotOverflowTheStack() {
        PictureBuilder chain = new PictureBuilder("chain").step("s0", Cloud.AWS, null);
        for (int i = 1; i < 2000; i++) {
            chain.step("s" + i, Cloud.AWS, null).all("s" + (i - 1), "s" + i);
        }
        assertEquals(2000, Layout.of(chain.build()).steps().size());
    }

    /** Whether an edge to the same step passes where another flows into it. */
    private static boolean takes(Layout.Route other, PictureEdge edge, Layout.Stretch last) {
        return other.edge().to().equals(edge.to())
                && !other.edge().equals(edge)
                && other.stretches().stream()
                        .anyMatch(stretch -> stretch.x() == last.x()
                                && stretch.top() <= last.bottom()
                                && last.bottom() <= stretch.bottom());
    }

    private static Layout.PlacedStep step(Layout layout, String name) {
        return layout.steps().stream()
                .filter(step -> step.shape().step().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where the words at the head of a region stand. */
    private static Box head(Layout.PlacedRegion region) {
        double left = region.x() + SvgSteps.HEAD_X;
        double baseline = region.y() + SvgSteps.HEAD_Y;
        double width = TextWidth.bold(RegionHead.TEXT, RegionHead.SIZE);
        return new Box("head of " + region.region().steps(), left, baseline - 9, left + width, baseline + 3);
    }

    /** Points on the way of an edge. */
    private static List<double[]> points(Layout.Route route) {
        List<double[]> points = new ArrayList<>();
        Layout.Stretch before = route.stretches().get(0);
        for (Layout.Stretch stretch : route.stretches()) {
            for (int i = 0; i <= BEND_SAMPLES; i++) {
                double t = (double) i / BEND_SAMPLES;
                double s = 1 - t;
                // A curve whose ends go straight down, as SvgPath draws it.
                double toEnd = t * t * (3 * s + t);
                double x = before.x() + (stretch.x() - before.x()) * toEnd;
                double middle = (before.bottom() + stretch.top()) / 2;
                double y = s * s * s * before.bottom() + 3 * s * t * middle + t * t * t * stretch.top();
                points.add(new double[] {x, y});
                points.add(new double[] {stretch.x(), s * stretch.top() + t * stretch.bottom()});
            }
            before = stretch;
        }
        return points;
    }
}
