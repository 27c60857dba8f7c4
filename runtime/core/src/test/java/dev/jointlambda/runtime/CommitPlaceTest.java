package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a step commits: decided by graph, width and owner alone. */
final class CommitPlaceTest {
    private static final ExecutionId EXECUTION = new ExecutionId("w", "1");

    private static CommitPlace place(Cloud owner, Position position, Edge... edges) {
        return CommitPlace.of(List.of(edges), new StepKey(EXECUTION, "s", position.path()), position, owner);
    }

    private static Position item(int item, int width) {
        return Position.TOP.item(item, width);
    }

    @Test
    void branchBesideItsJoinCommitsInTheJoinRow() {
        SlotPlace place =
                assertInstanceOf(SlotPlace.class, place(AWS, Position.TOP, Edge.join("j", 1, 3, AWS, ALIYUN)));

        assertEquals(new StepKey(EXECUTION, "j", ""), place.arrival().join());
        assertEquals(1, place.arrival().slot());
        assertEquals(3, place.arrival().expected());
    }

    @Test
    void branchOwnedElsewhereHasItsOwnRegister() {
        assertInstanceOf(RegisterPlace.class, place(ALIYUN, Position.TOP, Edge.join("j", 1, 3, AWS, ALIYUN)));
    }

    @Test
    void branchWithAnotherSuccessorHasItsOwnRegister() {
        assertInstanceOf(
                RegisterPlace.class,
                place(AWS, Position.TOP, Edge.join("j", 1, 3, AWS, null), Edge.to("k", AWS, null)));
    }

    @Test
    void branchThatMayGoAnotherWayHasItsOwnRegister() {
        Edge join = Edge.join("j", 1, 3, AWS, ALIYUN);

        assertInstanceOf(RegisterPlace.class, place(AWS, Position.TOP, join.chosen()));
        assertInstanceOf(RegisterPlace.class, place(AWS, Position.TOP, join, join.caught()));
        assertInstanceOf(RegisterPlace.class, place(AWS, Position.TOP, Edge.last(0, 2, AWS), Edge.skip(1, 2, AWS)));
    }

    @Test
    void widthCountsEverySlotOfEveryItem() {
        assertInstanceOf(SlotPlace.class, place(AWS, item(3, 32), Edge.collect("j", 0, 1, AWS, null)));
        assertInstanceOf(RegisterPlace.class, place(AWS, item(3, 33), Edge.collect("j", 0, 1, AWS, null)));
        assertInstanceOf(SlotPlace.class, place(AWS, item(3, 16), Edge.collect("j", 1, 2, AWS, null)));
        assertInstanceOf(RegisterPlace.class, place(AWS, item(3, 17), Edge.collect("j", 1, 2, AWS, null)));
    }

    @Test
    void itemFillsTheSlotOfItsEdgeAndItsPlaceInTheList() {
        SlotPlace place = assertInstanceOf(
                SlotPlace.class, place(AWS, item(1, 2).item(3, 5), Edge.collect("j", 1, 2, AWS, null)));

        assertEquals(new StepKey(EXECUTION, "j", "1"), place.arrival().join());
        assertEquals(1 * 5 + 3, place.arrival().slot());
        assertEquals(10, place.arrival().expected());
        assertEquals(item(1, 2), place.arrival().position());
    }

    @Test
    void endsThatRunTogetherAreAJoinAtHome() {
        SlotPlace place = assertInstanceOf(SlotPlace.class, place(AWS, Position.TOP, Edge.last(0, 2, AWS)));

        assertEquals(new StepKey(EXECUTION, "$end", ""), place.arrival().join());
        assertInstanceOf(RegisterPlace.class, place(ALIYUN, Position.TOP, Edge.last(0, 2, AWS)));
        assertInstanceOf(RegisterPlace.class, place(AWS, Position.TOP, Edge.end(AWS)));
    }
}
