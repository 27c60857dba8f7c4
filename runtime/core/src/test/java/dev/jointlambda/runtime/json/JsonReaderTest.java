package dev.jointlambda.runtime.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    private static final JsonCodec<Map<String, List<Integer>>> NUMBERS =
            JsonCodecs.map(JsonCodecs.STRING, JsonCodecs.list(JsonCodecs.INTEGER));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1]]",
                "[1] 2",
                "[1]x",
                "{a:1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\" 1}",
                "{1:2}",
                "{'a':1}",
                "nul",
                "nulll",
                "True",
                "tru",
                "truefalse",
                "fals",
                "NaN",
                "Infinity",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "1e",
                "1e+",
                "1.e1",
                "0x1",
                "1_0",
                "--1",
                "- 1",
                "\"",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "\"\n\"",
                "\"\u0000\"",
                "'a'",
                "/**/1",
                "//\n1",
                "\uFEFF1",
                "\u00A01",
                "\u000B1",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "\"\\uD800\"",
                "\"\\uDC00\"",
                "\"\\uD800\\u0041\"",
                "\"\\uD800x\"",
                "\"\\uDC00\\uD800\"",
                "[\"a\":1]",
                "{\"a\":garbage here}",
                "\\u0031"
            })
    void whatIsNotJsonIsRefusedEvenWhereItIsSkipped(String text) {
        assertThrows(PayloadException.class, () -> skip(text.getBytes(StandardCharsets.UTF_8)));
        byte[] nested = ("{\"unknown\":" + text + "}").getBytes(StandardCharsets.UTF_8);
        assertThrows(PayloadException.class, () -> skip(nested));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0", "1", "-1.5e+10", "1E5", "0.0", "\"\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
                        "\"\\uD834\\uDD1E\"",
                "\"ü𝄞\u007F\"", "[]", "[ ]", "{}", "{ }", " \t\r\n[1 , 2]\n", "true", "false", "null",
                "{\"a\":[{\"b\":null}],\"\":1,\"c\":[[],{}]}"
            })
    void whatIsJsonIsTaken(String text) {
        skip(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        int[][] texts = {
            {0x80},
            {0xC3},
            {0xC3, 'a'},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xE0, 0x80, 0x80},
            {0xE0, 0x9F, 0xBF},
            {0xED, 0xA0, 0x80},
            {0xED, 0xBF, 0xBF},
            {0xE2, 0x82},
            {0xF0, 0x80, 0x80, 0x80},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0xF0, 0x9D, 0x84}
        };
        for (int[] text : texts) {
            byte[] json = new byte[text.length + 2];
            json[0] = '"';
            json[text.length + 1] = '"';
            for (int i = 0; i < text.length; i++) {
                json[i + 1] = (byte) text[i];
            }
            PayloadException refused = assertThrows(PayloadException.class, () -> JsonCodecs.STRING.decode(json));
            assertEquals(
                    "$: a string is not UTF-8",
                    String.valueOf(refused.getMessage()).replaceAll(" \\(byte \\d+\\)", ""));
        }
    }

    @Test
    void aRefusalSaysWhereAndNeverShowsTheData() {
        assertRefused(NUMBERS, "{\"a\":[1,2,\"secret\"]}", "$.a[2]: expects an int, found a string (byte 10)");
        assertRefused(NUMBERS, "{\"a\":[1],\"b c\":true}", "$[\"b c\"]: expects an array, found a boolean (byte 15)");
        assertRefused(NUMBERS, "[]", "$: expects an object, found an array (byte 0)");
        assertRefused(NUMBERS, "", "$: expects an object, found the end of the text (byte 0)");
        assertRefused(NUMBERS, "{\"a\":[1}", "$.a[0]: expects ',' or ']', found '}' (byte 7)");
        assertRefused(NUMBERS, "{\"a\":[]} {", "$: expects the end of the text, found an object (byte 9)");
        assertRefused(NUMBERS, "{\"a\":[],\"a\":[]}", "$.a: stands twice in its object (byte 11)");
        assertRefused(NUMBERS, "{\"x\\ny\\u001b\\\"\":1}", "$[\"x?y??\"]: expects an array, found a number (byte 16)");
        assertRefused(
                NUMBERS,
                "{\"" + "k".repeat(100) + "\":1}",
                "$[\"" + "k".repeat(60) + "…\"]: expects an array, found a number (byte 104)");
    }

    @Test
    void aNumberIsExactlyItsTypeOrRefused() {
        assertEquals(Integer.MAX_VALUE, decode(JsonCodecs.INTEGER, "2147483647"));
        assertEquals(Integer.MIN_VALUE, decode(JsonCodecs.INTEGER, "-2147483648"));
        assertEquals(1000, decode(JsonCodecs.INTEGER, "1e3"));
        assertEquals(12, decode(JsonCodecs.INTEGER, "12.00"));
        assertEquals(Long.MAX_VALUE, decode(JsonCodecs.LONG, "9223372036854775807"));
        assertEquals(Long.MIN_VALUE, decode(JsonCodecs.LONG, "-9223372036854775808"));
        assertEquals(9.007199254740994E15, decode(JsonCodecs.DOUBLE, "9007199254740993.5"));
        assertEquals(-0.0, decode(JsonCodecs.DOUBLE, "-0"));
        assertEquals(Double.MIN_VALUE, decode(JsonCodecs.DOUBLE, "4.9e-324"));
        assertEquals(new BigDecimal("1.10"), decode(JsonCodecs.BIG_DECIMAL, "1.10"));
        assertEquals(new BigInteger("9".repeat(5000)), decode(JsonCodecs.BIG_INTEGER, "9".repeat(5000)));
        for (String tooMuch :
                List.of("2147483648", "4294967297", "-2147483649", "1e10", "1e999999999", "1e99999999999")) {
            assertThrows(PayloadException.class, () -> decode(JsonCodecs.INTEGER, tooMuch), tooMuch);
        }
        for (String broken : List.of("1.5", "1e-1", "1e-999999999", "9".repeat(9999), "null1", "\"1\"", "true")) {
            assertThrows(PayloadException.class, () -> decode(JsonCodecs.LONG, broken), broken);
        }
        for (String far : List.of("9223372036854775808", "18446744073709551617", "1e30")) {
            assertThrows(PayloadException.class, () -> decode(JsonCodecs.LONG, far), far);
        }
        assertRefused(JsonCodecs.BYTE, "128", "$: a number is not a byte: it is out of range (byte 3)");
        assertRefused(JsonCodecs.SHORT, "-32769", "$: a number is not a short: it is out of range (byte 6)");
        assertRefused(JsonCodecs.DOUBLE, "1e999", "$: a number is out of the range of a double (byte 5)");
        assertRefused(JsonCodecs.FLOAT, "1e39", "$: a number is out of the range of a float (byte 4)");
        assertRefused(JsonCodecs.DOUBLE, "\"1\"", "$: expects a number, found a string (byte 3)");
        assertRefused(
                JsonCodecs.BIG_INTEGER, "1e9", "$: expects a whole number without fraction and exponent (byte 3)");
        assertRefused(JsonCodecs.BIG_DECIMAL, "1e99999999999", "$: a number has an exponent out of range (byte 13)");
        assertRefused(
                JsonCodecs.BIG_INTEGER, "9".repeat(10_001), "$: a number is longer than 10000 characters (byte 10001)");
    }

    @Test
    void nestingDeeperThanTheLimitIsRefusedBeforeTheStackOverflows() {
        skip(("[".repeat(500) + "]".repeat(500)).getBytes(StandardCharsets.UTF_8));
        for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
            byte[] deep = open.repeat(300_000).getBytes(StandardCharsets.UTF_8);
            PayloadException refused = assertThrows(PayloadException.class, () -> skip(deep));
            assertEquals(
                    "nests deeper than 500",
                    String.valueOf(refused.getMessage()).replaceAll(".*: ", "").replaceAll(" \\(.*", ""));
        }
    }

    @Test
    void rawValuesKeepTheirBytes() {
        JsonReader json = JsonReader.of("{ \"a\" : [1 , {\"b\":\"ü\"}] , \"c\":2}".getBytes(StandardCharsets.UTF_8));
        json.beginObject();
        json.hasNextField();
        json.nextField();
        assertArrayEquals("[1 , {\"b\":\"ü\"}]".getBytes(StandardCharsets.UTF_8), json.readRaw());
    }

    @Test
    void anyDamageIsEitherRefusedOrAnotherValueThatTravels() {
        long seed = 20261123;
        Random random = new Random(seed);
        byte[] text = "{\"a\":[1,-20,3],\"gr\\u00fc\u00dfe\":[],\"n\":null,\"m\":[2147483647 , 0]}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(text, random.nextInt(4) == 0 ? random.nextInt(text.length) : text.length);
            for (int n = random.nextInt(3); n >= 0 && damaged.length > 0; n--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[],:\"0\\ ".charAt(random.nextInt(10)));
            }
            Map<String, List<Integer>> value;
            try {
                value = NUMBERS.decode(damaged);
            } catch (PayloadException e) {
                continue;
            }
            assertEquals(value, NUMBERS.decode(NUMBERS.encode(value)), "seed " + seed + ", round " + i);
        }
    }

    private static void skip(byte[] text) {
        JsonReader json = JsonReader.of(text);
        json.skipValue();
        json.end();
    }

    private static <T> @Nullable T decode(JsonCodec<T> codec, String text) {
        return codec.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(JsonCodec<?> codec, String text, String message) {
        PayloadException refused = assertThrows(PayloadException.class, () -> decode(codec, text));
        assertEquals(message, refused.getMessage());
    }
}
