package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose value a parameter takes. */
final class FedTest {
    private static final Fed<String> SHIP = Fed.by("ship", JsonCodecs.STRING);
    private static final Fed<String> REFUND = Fed.by("refund", JsonCodecs.STRING);
    private static final Bytes VALUE = Bytes.utf8("\"x\"");

    @Test
    void valueIsTakenFromTheStepThatReturnedIt() {
        Given given = new Given("refund", false, VALUE);

        assertEquals("x", Fed.take(given, List.of(SHIP, REFUND), ""));
        assertEquals(Optional.of("x"), Fed.find(given, List.of(REFUND)));
        assertEquals(Optional.empty(), Fed.find(given, List.of(SHIP)));
    }

    @Test
    void failureIsNotTakenForWhatTheStepReturned() {
        Given given = new Given("ship", true, VALUE);

        assertEquals(Optional.empty(), Fed.find(given, List.of(SHIP)));
        assertEquals(
                "cannot read the failure of \"ship\": it is not an input of this step",
                assertThrows(PayloadException.class, () -> Fed.take(given, List.of(SHIP), ""))
                        .getMessage());
    }

    /** As from a step that was deployed when there was but one: with one it is clear, with several nobody may guess. */
    @Test
    void valueOfNobodyIsThatOfTheOnlyStepAndNeverLeftOut() {
        Given given = new Given(null, false, VALUE);

        assertEquals("x", Fed.take(given, List.of(SHIP), ""));
        assertEquals(Optional.of("x"), Fed.find(given, List.of(SHIP)));
        String refusal = "cannot read its input: the event does not say which step it comes from; deploy the step that"
                + " sent it anew";
        assertEquals(
                refusal,
                assertThrows(PayloadException.class, () -> Fed.take(given, List.of(SHIP, REFUND), ""))
                        .getMessage());
        assertEquals(
                refusal,
                assertThrows(PayloadException.class, () -> Fed.find(given, List.of(SHIP, REFUND)))
                        .getMessage());
    }
}
