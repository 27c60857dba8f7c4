package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Rows for the contract tests. */
final class Samples {
    /** Text that goes wrong wherever an encoding is forgotten. */
    static final String UNICODE = "{\"name\":\"Ω≈ç \\u0000 \\\" 汉字 😀 é e\u0301 \u202e\"}";

    private static final long AT = 1_767_225_600_123L;
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Samples() {}

    /** An execution that no other test uses, in this run or in one before. */
    static ExecutionId execution() {
        return new ExecutionId("contract", UUID.randomUUID().toString());
    }

    static StepKey key() {
        return new StepKey(execution(), "reserve", "");
    }

    static Register register(String nonce) {
        return register(inline("\"" + nonce + "\""), nonce);
    }

    static Register register(Value value, String nonce) {
        return new Register(Outcome.OK, value, nonce, placed(), -1, AT, false);
    }

    static Map<String, Cloud> placed() {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        placed.put("ship", Cloud.AWS);
        placed.put("bill", Cloud.ALIYUN);
        return placed;
    }

    static Slot slot(String nonce) {
        return slot(nonce, nonce);
    }

    static Slot slot(String step, String nonce) {
        return new Slot(step, Outcome.OK, inline("\"" + nonce + "\""), nonce, AT);
    }

    static ExecutionRow execution(ExecutionId id, String input) {
        return new ExecutionRow(
                id,
                ExecutionRow.Status.RUNNING,
                HASH,
                inline(input),
                3,
                1,
                AT,
                AT + 604_800_000L,
                AT / 1000,
                Sweeps.NONE,
                null);
    }

    static Value inline(String text) {
        return new Value.Inline(Bytes.utf8(text));
    }

    static Value object() {
        return new Value.InObject(Cloud.ALIYUN, "contract/1/" + HASH, HASH, 5_000_000_000L);
    }

    /** A list in so many parts, no two alike. */
    static Value parts(int number) {
        List<Value.Part> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            parts.add(new Value.Part(String.format(Locale.ROOT, "%s%08x", HASH.substring(8), i), 1 + i * 7, 1 + i));
        }
        return new Value.InParts(Cloud.AWS, parts);
    }

    /** Every byte there is, and some that are no UTF-8. */
    static byte[] everyByte() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }

    /** Some bytes that compress badly enough to be as long as they say. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        int state = length + 1;
        for (int i = 0; i < length; i++) {
            state = state * 1_103_515_245 + 12_345;
            bytes[i] = (byte) (state >>> 16);
        }
        return bytes;
    }
}
