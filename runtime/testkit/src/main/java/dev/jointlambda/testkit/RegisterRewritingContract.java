package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two changes a register can see: the take-over, and the move of a successor's owner before it. */
interface RegisterRewritingContract extends StoreUnderTest {
    @Test
    default void takeOverSetsMultiAndNothingElse() {
        StepKey key = committed();

        assertEquals(expected(AWS, true), store().takeOver(key));

        assertStored(key, expected(AWS, true));
    }

    @Test
    default void repeatedTakeOverChangesNothing() {
        StepKey key = committed();
        store().takeOver(key);

        assertEquals(expected(AWS, true), store().takeOver(key));
    }

    @Test
    default void takeOverOfAnAbsentRegisterWritesNothing() {
        StepKey key = Samples.key();

        assertNull(store().takeOver(key));

        assertEquals(Map.of(), store().readAll(List.of(key)));
        assertEquals(Samples.register("mine"), store().putIfAbsent(key, Samples.register("mine")));
    }

    @Test
    default void replaceMovesOneSuccessor() {
        StepKey key = committed();

        assertEquals(expected(ALIYUN, false), store().replace(key, "ship", AWS, ALIYUN));

        assertStored(key, expected(ALIYUN, false));
    }

    @Test
    default void repeatedReplaceChangesNothing() {
        StepKey key = committed();
        store().replace(key, "ship", AWS, ALIYUN);

        assertEquals(expected(ALIYUN, false), store().replace(key, "ship", AWS, ALIYUN));
    }

    @Test
    default void replaceFromAnotherCloudIsRefused() {
        StepKey key = committed();

        assertEquals(expected(AWS, false), store().replace(key, "ship", ALIYUN, AWS));

        assertStored(key, expected(AWS, false));
    }

    @Test
    default void replaceOfAStepThatIsNoSuccessorIsRefused() {
        StepKey key = committed();

        assertEquals(expected(AWS, false), store().replace(key, "other", AWS, ALIYUN));

        assertStored(key, expected(AWS, false));
    }

    @Test
    default void replaceAfterATakeOverIsRefused() {
        StepKey key = committed();
        store().takeOver(key);

        assertEquals(expected(AWS, true), store().replace(key, "ship", AWS, ALIYUN));

        assertStored(key, expected(AWS, true));
    }

    @Test
    default void takeOverKeepsWhatWasMoved() {
        StepKey key = committed();
        store().replace(key, "ship", AWS, ALIYUN);

        assertEquals(expected(ALIYUN, true), store().takeOver(key));
    }

    @Test
    default void replaceInAnAbsentRegisterWritesNothing() {
        StepKey key = Samples.key();

        assertNull(store().replace(key, "ship", AWS, ALIYUN));

        assertEquals(Map.of(), store().readAll(List.of(key)));
        assertEquals(Samples.register("mine"), store().putIfAbsent(key, Samples.register("mine")));
    }

    private StepKey committed() {
        StepKey key = Samples.key();
        store().putIfAbsent(key, Samples.register("mine"));
        return key;
    }

    private static Register expected(Cloud ship, boolean multi) {
        Register mine = Samples.register("mine");
        Map<String, Cloud> placed = new LinkedHashMap<>(mine.placed());
        placed.put("ship", ship);
        return new Register(mine.outcome(), mine.value(), mine.nonce(), placed, mine.items(), mine.at(), multi);
    }

    private void assertStored(StepKey key, Register register) {
        assertEquals(Map.of(key, register), store().readAll(List.of(key)));
    }
}
