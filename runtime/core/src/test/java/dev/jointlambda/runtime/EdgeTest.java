package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** When an edge is followed, and which edges there are. */
final class EdgeTest {
    private static final Edge PLAIN = Edge.to("b", AWS, ALIYUN);

    private static String refusal(Executable edge) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, edge).getMessage());
    }

    @Test
    void outcomeAndSuccessorsSayWhatIsFollowed() {
        assertTrue(PLAIN.followed(Outcome.OK, Set.of()));
        assertFalse(PLAIN.followed(Outcome.FAILED, Set.of("b")));
        assertTrue(PLAIN.chosen().followed(Outcome.OK, Set.of("b")));
        assertFalse(PLAIN.chosen().followed(Outcome.OK, Set.of("c")));
        assertFalse(PLAIN.chosen().followed(Outcome.FAILED, Set.of("b")));
        assertTrue(PLAIN.caught().followed(Outcome.FAILED, Set.of("b")));
        assertFalse(PLAIN.caught().followed(Outcome.FAILED, Set.of()));
        assertFalse(PLAIN.caught().followed(Outcome.OK, Set.of("b")));
    }

    @Test
    void skipIsFollowedWithItsTargetOrAlways() {
        Edge skip = Edge.skip("b", 1, 2, AWS);

        assertTrue(skip.followed(Outcome.OK, Set.of("b")));
        assertFalse(skip.followed(Outcome.OK, Set.of("c")));
        assertTrue(skip.caught().followed(Outcome.FAILED, Set.of("b")));
        assertTrue(Edge.skip(1, 2, AWS).followed(Outcome.OK, Set.of()));
        assertEquals(skip, skip.chosen());
    }

    @Test
    void edgesKeepWhatTheyAreWhenTheyBecomeConditional() {
        Edge edge = PLAIN.carrying("a", "z").caught();

        assertEquals(List.of("a", "z"), edge.carries());
        assertEquals(ALIYUN, edge.backup());
        assertEquals(Edge.When.CAUGHT, edge.when());
    }

    @Test
    void edgesThatCannotBeAreRefused() {
        assertEquals("slot 2 of 2 does not exist", refusal(() -> Edge.join("d", 2, 2, AWS)));
        assertEquals("slot -1 of 2 does not exist", refusal(() -> Edge.last(-1, 2, AWS)));
        assertEquals(
                "an edge of kind JOIN sends no event and carries no results",
                refusal(() -> Edge.join("d", 0, 2, AWS).carrying("a")));
        assertEquals("an edge of kind FOR_EACH is not conditional", refusal(() -> Edge.forEach("d", AWS)
                .chosen()));
        assertEquals("an edge of kind END is not conditional", refusal(() -> Edge.end(AWS)
                .caught()));
        assertEquals(
                "a skip has a target if and only if it is conditional, not \"\" CHOSEN",
                refusal(() -> Edge.skip(0, 2, AWS).chosen()));
        assertEquals(
                "the edge to \"b\" is not one for failures", refusal(() -> Caught.by(Exception.class, PLAIN.chosen())));
    }
}
