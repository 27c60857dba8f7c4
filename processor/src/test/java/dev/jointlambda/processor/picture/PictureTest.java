package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void anEdgeToNowhereIsRefused() {
        PictureBuilder picture = new PictureBuilder("p").aws("a").all("a", "b");
        assertEquals("there is no step \"b\" in the picture", refusal(picture));
    }

    @Test
    void aRegionOfUnknownStepsIsRefused() {
        PictureBuilder picture = new PictureBuilder("p").aws("a").region("x");
        assertEquals("there is no step \"x\" in the picture", refusal(picture));
    }

    @Test
    void regionsThatOverlapAreRefused() {
        PictureBuilder picture =
                new PictureBuilder("p").aws("a", "b", "c").region("a", "b").region("b", "c");
        assertEquals("two regions overlap: [b, c] and [a, b]", refusal(picture));
    }

    @Test
    void theSameRegionTwiceIsRefused() {
        PictureBuilder picture = new PictureBuilder("p").aws("a").region("a").region("a");
        assertEquals("two regions overlap: [a] and [a]", refusal(picture));
    }

    @Test
    void aRegionOfNothingIsRefused() {
        assertEquals(
                "a region without a step",
                assertThrows(IllegalArgumentException.class, () -> new PictureRegion(Set.of()))
                        .getMessage());
    }

    @Test
    void twoStepsOfOneNameAreRefused() {
        PictureStep step = new PictureStep("a", Cloud.AWS, null, false, false, null);
        List<PictureStep> twice = List.of(step, step);
        assertEquals(
                "two steps are called \"a\"",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Picture("p", 1, Cloud.AWS, "a", null, twice, List.of(), List.of()))
                        .getMessage());
    }

    @Test
    void anEdgeGivenTwiceIsThereOnce() {
        Picture picture =
                new PictureBuilder("p").aws("a", "b").all("a", "b", "b").build();
        assertEquals(1, picture.edges().size());
    }

    private static String refusal(PictureBuilder picture) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, picture::build).getMessage());
    }
}
