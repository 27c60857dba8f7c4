package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.SigningKeys;
import dev.jointlambda.runtime.spi.StepKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReceptionTest {
    private static final byte[] OLD_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW_KEY = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);
    private static final SigningKeys OLD = SigningKeys.of("old", Map.of("old", OLD_KEY));
    private static final SigningKeys BOTH = SigningKeys.of("new", Map.of("old", OLD_KEY, "new", NEW_KEY));
    private static final SigningKeys NEW = SigningKeys.of("new", Map.of("new", NEW_KEY));

    private final FixedBinding binding = new FixedBinding();

    private static byte[] event(SigningKeys keys, long exp) {
        Envelope envelope = new Envelope(
                new StepKey(new ExecutionId("order", "1"), "a", ""),
                1,
                Position.TOP,
                Cloud.AWS,
                new Origin.Inline("b", false, Bytes.utf8("\"x\"")),
                null,
                Map.of(),
                1,
                3,
                exp,
                null);
        return Frame.write(EnvelopeCodec.write(envelope), keys);
    }

    private Reception reception(SigningKeys keys) {
        binding.keys = keys;
        return new Reception("step \"a\"", binding.settings(), binding.host());
    }

    @Test
    void eventLongerThanAnyPlatformAllowsIsDropped() {
        Reception reception = reception(SigningKeys.none());

        assertNull(reception.read(new byte[Reception.LIMIT + 1]));
        assertEquals(1, reception.drops().of(Dropped.MALFORMED));
        assertNull(reception.read(" ".repeat(Reception.LIMIT).getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, reception.drops().of(Dropped.EMPTY));
    }

    @Test
    void signedEventLooksLikeThis() {
        assertEquals(
                "{\"jointlambda\":1,\"key\":\"old\",\"signature\":\""
                        + Signature.of("{}".getBytes(StandardCharsets.UTF_8), OLD_KEY) + "\",\"body\":{}}",
                Bytes.of(Frame.write("{}".getBytes(StandardCharsets.UTF_8), OLD))
                        .text());
    }

    @Test
    void signatureIsTheOneOfRfc4231() {
        // test case 2 of section 4.3: 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843
        assertEquals(
                "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM",
                Signature.of(
                        "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8),
                        "Jefe".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noSignedEventSurvivesTheChangeOfAByte() {
        Reception reception = reception(OLD);
        byte[] good = event(OLD, Long.MAX_VALUE);
        assertNotNull(reception.read(good));
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            int where = at;
            try {
                assertNull(reception.read(bad), () -> "byte " + where);
            } catch (DeliveryException e) {
                assertTrue(
                        String.valueOf(e.getMessage()).contains("signed with the key \"")
                                || String.valueOf(e.getMessage()).contains("wire version"),
                        e.getMessage());
            }
        }
    }

    @Test
    void whiteSpaceAroundTheBodyIsNoForgery() {
        String event = Bytes.of(event(OLD, Long.MAX_VALUE)).text();
        String spaced = " " + event.replace(",\"body\":", " ,\n \"body\" : ") + "\n";

        assertNotNull(reception(OLD).read(spaced.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keysCanBeRotatedWithoutLosingAnEvent() {
        byte[] before = event(OLD, Long.MAX_VALUE);
        byte[] after = event(BOTH, Long.MAX_VALUE);

        assertNotNull(reception(BOTH).read(before));
        assertNotNull(reception(BOTH).read(after));
        assertNotNull(reception(NEW).read(after));
        assertEquals(
                "step \"a\": the event is signed with the key \"new\", which is not configured here; add it to this"
                        + " function's signing keys, the platform will deliver the event again",
                assertThrows(DeliveryException.class, () -> reception(OLD).read(after))
                        .getMessage());
    }

    @Test
    void signedEventWaitsForAFunctionThatHasNoKeyYet() {
        assertThrows(
                DeliveryException.class, () -> reception(SigningKeys.none()).read(event(OLD, Long.MAX_VALUE)));
    }

    @Test
    void unsignedEventIsTakenOnlyWhileThereIsNoKey() {
        byte[] unsigned = event(SigningKeys.none(), Long.MAX_VALUE);
        assertNotNull(reception(SigningKeys.none()).read(unsigned));

        Reception signed = reception(OLD);
        assertNull(signed.read(unsigned));
        assertEquals(1, signed.drops().of(Dropped.FORGED));
    }

    @Test
    void eventExpiresAfterItsLastMillisecond() {
        Reception reception = reception(SigningKeys.none());
        byte[] event = event(SigningKeys.none(), binding.now);

        assertNotNull(reception.read(event));
        binding.now++;
        assertNull(reception.read(event));
        assertEquals(1, reception.drops().of(Dropped.EXPIRED));
    }

    @Test
    void signatureIsCheckedBeforeAnythingInsideIsRead() {
        Reception reception = reception(OLD);

        assertNull(reception.read("{\"jointlambda\":1,\"key\":\"old\",\"signature\":\"x\",\"body\":{}}"
                .getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, reception.drops().of(Dropped.FORGED));
        assertEquals(0, reception.drops().of(Dropped.MALFORMED));
    }

    @Test
    void everythingEmptyIsDropped() {
        Reception reception = reception(OLD);

        assertNull(reception.read(new byte[0]));
        assertNull(reception.read(" \r\n\t".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, reception.drops().of(Dropped.EMPTY));
    }
}
