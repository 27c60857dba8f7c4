package dev.jointlambda.runtime.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsonCodecsTest {
    private static final KeyCodec<DayOfWeek> DAY = JsonCodecs.enumeration(DayOfWeek.values());

    @Test
    void plainValuesTravel() {
        travels(JsonCodecs.STRING, "\"a\\\"\\\\\\n\\u0001/ü𝄞\"", "a\"\\\n\u0001/ü𝄞");
        travels(JsonCodecs.STRING, "\"\"", "");
        travels(JsonCodecs.BOOLEAN, "true", true);
        travels(JsonCodecs.BYTE, "-128", Byte.MIN_VALUE);
        travels(JsonCodecs.SHORT, "32767", Short.MAX_VALUE);
        travels(JsonCodecs.INTEGER, "-2147483648", Integer.MIN_VALUE);
        travels(JsonCodecs.LONG, "9223372036854775807", Long.MAX_VALUE);
        travels(JsonCodecs.FLOAT, "0.1", 0.1f);
        travels(JsonCodecs.FLOAT, "\"NaN\"", Float.NaN);
        travels(JsonCodecs.DOUBLE, "0.1", 0.1);
        travels(JsonCodecs.DOUBLE, "-0.0", -0.0);
        travels(JsonCodecs.DOUBLE, "1.7976931348623157E308", Double.MAX_VALUE);
        travels(JsonCodecs.DOUBLE, "4.9E-324", Double.MIN_VALUE);
        travels(JsonCodecs.DOUBLE, "\"NaN\"", Double.NaN);
        travels(JsonCodecs.DOUBLE, "\"Infinity\"", Double.POSITIVE_INFINITY);
        travels(JsonCodecs.DOUBLE, "\"-Infinity\"", Double.NEGATIVE_INFINITY);
        travels(JsonCodecs.CHARACTER, "\"ß\"", 'ß');
        travels(JsonCodecs.BIG_DECIMAL, "1.10", new BigDecimal("1.10"));
        travels(JsonCodecs.BIG_DECIMAL, "1E+1000000", new BigDecimal("1E+1000000"));
        travels(
                JsonCodecs.BIG_INTEGER,
                "-123456789012345678901234567890",
                new BigInteger("-123456789012345678901234567890"));
        travels(JsonCodecs.UUID, "\"00000000-0000-0001-0000-000000000002\"", new UUID(1, 2));
        travels(JsonCodecs.URI, "\"https://example.com/a?b=%20#c\"", URI.create("https://example.com/a?b=%20#c"));
        travels(JsonCodecs.CURRENCY, "\"CNY\"", Currency.getInstance("CNY"));
        travels(DAY, "\"MONDAY\"", DayOfWeek.MONDAY);
    }

    @Test
    void collectionsTravelInTheirOwnOrder() {
        JsonCodec<List<List<Integer>>> lists = JsonCodecs.list(JsonCodecs.list(JsonCodecs.INTEGER));
        travels(lists, "[[1,null],[],null]", Arrays.asList(Arrays.asList(1, null), List.of(), null));
        travels(JsonCodecs.set(JsonCodecs.STRING), "[\"b\",\"a\"]", new LinkedHashSet<>(List.of("b", "a")));
        JsonCodec<SortedSet<String>> sorted = JsonCodecs.collection(JsonCodecs.STRING, TreeSet::new);
        travels(sorted, "[\"a\",\"b\"]", new TreeSet<>(Set.of("b", "a")));
        JsonCodec<EnumSet<DayOfWeek>> days = JsonCodecs.collection(DAY, () -> EnumSet.noneOf(DayOfWeek.class));
        travels(days, "[\"MONDAY\",\"SUNDAY\"]", EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
        travels(
                JsonCodecs.list(JsonCodecs.optional(JsonCodecs.STRING)),
                "[null,\"a\"]",
                List.of(Optional.empty(), Optional.of("a")));
        JsonCodec<ArrayDeque<Integer>> queue = JsonCodecs.collection(JsonCodecs.INTEGER, ArrayDeque::new);
        assertEquals("[1,2]", text(queue.encode(new ArrayDeque<>(List.of(1, 2)))));
    }

    @Test
    void mapsTravelByEveryKindOfKey() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("z\"", 1);
        names.put("", null);
        travels(JsonCodecs.map(JsonCodecs.STRING, JsonCodecs.INTEGER), "{\"z\\\"\":1,\"\":null}", names);
        travels(JsonCodecs.map(JsonCodecs.LONG, JsonCodecs.STRING), "{\"-7\":\"a\"}", Map.of(-7L, "a"));
        travels(JsonCodecs.map(JsonCodecs.DOUBLE, JsonCodecs.STRING), "{\"0.5\":\"a\"}", Map.of(0.5, "a"));
        travels(
                JsonCodecs.map(JsonCodecs.BIG_DECIMAL, JsonCodecs.STRING),
                "{\"1.0\":\"a\"}",
                Map.of(new BigDecimal("1.0"), "a"));
        travels(JsonCodecs.map(JsonCodecs.BOOLEAN, JsonCodecs.STRING), "{\"true\":\"a\"}", Map.of(true, "a"));
        travels(JsonCodecs.map(JsonCodecs.CHARACTER, JsonCodecs.STRING), "{\"c\":\"a\"}", Map.of('c', "a"));
        travels(JsonCodecs.map(JsonCodecs.YEAR, JsonCodecs.STRING), "{\"2026\":\"a\"}", Map.of(Year.of(2026), "a"));
        travels(
                JsonCodecs.map(JsonCodecs.UUID, JsonCodecs.STRING),
                "{\"00000000-0000-0000-0000-000000000001\":\"a\"}",
                Map.of(new UUID(0, 1), "a"));
        JsonCodec<EnumMap<DayOfWeek, Integer>> days =
                JsonCodecs.map(DAY, JsonCodecs.INTEGER, () -> new EnumMap<>(DayOfWeek.class));
        travels(days, "{\"MONDAY\":1}", new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1)));
        JsonCodec<SortedMap<String, Integer>> sorted =
                JsonCodecs.map(JsonCodecs.STRING, JsonCodecs.INTEGER, TreeMap::new);
        travels(sorted, "{\"a\":1,\"b\":2}", new TreeMap<>(Map.of("b", 2, "a", 1)));
    }

    @Test
    void arraysTravel() {
        byte[] bytes = {0, -1, 127, -128};
        assertEquals("\"AP9/gA==\"", text(JsonCodecs.BYTES.encode(bytes)));
        assertArrayEquals(bytes, JsonCodecs.BYTES.decode(JsonCodecs.BYTES.encode(bytes)));
        int[] many = new int[1000];
        Arrays.setAll(many, i -> i * i);
        assertArrayEquals(many, JsonCodecs.INT_ARRAY.decode(JsonCodecs.INT_ARRAY.encode(many)));
        assertArrayEquals(new int[0], JsonCodecs.INT_ARRAY.decode(utf8("[]")));
        double[] doubles = {1.5, Double.NaN, -0.0};
        assertEquals("[1.5,\"NaN\",-0.0]", text(JsonCodecs.DOUBLE_ARRAY.encode(doubles)));
        assertArrayEquals(doubles, JsonCodecs.DOUBLE_ARRAY.decode(JsonCodecs.DOUBLE_ARRAY.encode(doubles)));
        float[] floats = {0.1f};
        assertArrayEquals(floats, JsonCodecs.FLOAT_ARRAY.decode(JsonCodecs.FLOAT_ARRAY.encode(floats)));
        long[] longs = {Long.MIN_VALUE};
        assertArrayEquals(longs, JsonCodecs.LONG_ARRAY.decode(JsonCodecs.LONG_ARRAY.encode(longs)));
        short[] shorts = {-1};
        assertArrayEquals(shorts, JsonCodecs.SHORT_ARRAY.decode(JsonCodecs.SHORT_ARRAY.encode(shorts)));
        boolean[] truths = {true, false};
        assertArrayEquals(truths, JsonCodecs.BOOLEAN_ARRAY.decode(JsonCodecs.BOOLEAN_ARRAY.encode(truths)));
        char[] letters = {'a', '"'};
        assertArrayEquals(letters, JsonCodecs.CHAR_ARRAY.decode(JsonCodecs.CHAR_ARRAY.encode(letters)));
        JsonCodec<String[][]> tables =
                JsonCodecs.array(JsonCodecs.array(JsonCodecs.STRING, String[]::new), String[][]::new);
        String[][] table = {{"a", null}, {}, null};
        assertEquals("[[\"a\",null],[],null]", text(tables.encode(table)));
        assertArrayEquals(table, tables.decode(tables.encode(table)));
    }

    @Test
    void nullTravelsAndAnOptionalIsNeverNull() {
        assertNull(JsonCodecs.NOTHING.decode(JsonCodecs.NOTHING.encode(null)));
        for (JsonCodec<?> codec : List.of(
                JsonCodecs.STRING,
                JsonCodecs.INTEGER,
                JsonCodecs.BYTES,
                JsonCodecs.INT_ARRAY,
                DAY,
                JsonCodecs.list(DAY),
                JsonCodecs.map(DAY, DAY),
                JsonCodecs.array(DAY, DayOfWeek[]::new))) {
            assertEquals("null", text(codec.encode(null)));
            assertNull(codec.decode(utf8("null")));
        }
        assertEquals(Optional.empty(), JsonCodecs.optional(DAY).decode(utf8("null")));
        travels(JsonCodecs.OPTIONAL_INT, "1", OptionalInt.of(1));
        travels(JsonCodecs.OPTIONAL_LONG, "null", OptionalLong.empty());
        travels(JsonCodecs.OPTIONAL_DOUBLE, "0.5", OptionalDouble.of(0.5));
    }

    @Test
    void whatIsNotOfTheTypeIsRefused() {
        refused(JsonCodecs.UUID, "\"1-1-1-1-1\"", "$: expects a UUID, found another string (byte 11)");
        refused(JsonCodecs.URI, "\"a b\"", "$: expects a URI, found another string (byte 5)");
        refused(
                JsonCodecs.INSTANT,
                "\"2026-02-30T00:00:00Z\"",
                "$: expects an instant, found another string (byte 22)");
        refused(JsonCodecs.ZONE_ID, "\"Mars/Base\"", "$: expects a time zone, found another string (byte 11)");
        refused(JsonCodecs.DURATION, "5", "$: expects a string, found a number (byte 0)");
        refused(
                JsonCodecs.YEAR,
                "1000000000",
                "$: the value threw java.time.DateTimeException while it was read (byte 10)");
        refused(JsonCodecs.BYTES, "\"#\"", "$: expects bytes in base64, found another string (byte 3)");
        refused(JsonCodecs.CHARACTER, "\"ab\"", "$: expects a string of one character, found 2 (byte 4)");
        refused(JsonCodecs.NOTHING, "1", "$: expects null, found a value (byte 0)");
        refused(
                DAY,
                "\"monday\"",
                "$: expects one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, found another string;"
                        + " if a newer version of the type has it, deploy that version here too (byte 8)");
        refused(JsonCodecs.INT_ARRAY, "[1,null]", "$[1]: expects an int, found null (byte 3)");
        refused(JsonCodecs.set(JsonCodecs.INTEGER), "[1,2,1.0]", "$[2]: stands twice in a set (byte 8)");
        refused(
                JsonCodecs.map(JsonCodecs.INTEGER, DAY),
                "{\"01\":null}",
                "$[\"01\"]: is not a key of this map (byte 6)");
        refused(
                JsonCodecs.map(DAY, DAY),
                "{\"MOON\":null}",
                "$.MOON: is not a key of this map, which expects one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
                        + " SATURDAY, SUNDAY; if a newer version of the type has it, deploy that version here too (byte 8)");
        refused(
                JsonCodecs.map(JsonCodecs.UUID, JsonCodecs.INTEGER),
                "{\"0000000a-0000-0000-0000-000000000000\":1,\"0000000A-0000-0000-0000-000000000000\":2}",
                "$[\"0000000A-0000-0000-0000-000000000000\"]: stands twice in a map (byte 81)");
        JsonCodec<SortedSet<Integer>> sorted = JsonCodecs.collection(JsonCodecs.INTEGER, TreeSet::new);
        refused(sorted, "[null]", "$[0]: the value threw java.lang.NullPointerException while it was read (byte 5)");
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        unwritable(JsonCodecs.STRING, "\uD800", "$: a string has half of a surrogate pair");
        unwritable(
                JsonCodecs.list(JsonCodecs.STRING),
                List.of("a", "\uDC00"),
                "$[1]: a string has half of a surrogate pair");
        unwritable(JsonCodecs.CHARACTER, '\uD800', "$: a string has half of a surrogate pair");
        unwritable(JsonCodecs.BIG_INTEGER, BigInteger.TEN.pow(10_000), "$: a number is longer than 10000 characters");
        JsonCodec<SortedSet<Integer>> sorted = JsonCodecs.collection(JsonCodecs.INTEGER, TreeSet::new);
        unwritable(
                sorted,
                new TreeSet<>(Comparator.<Integer>reverseOrder()),
                "$: is a sorted set with an order of its own, which JSON cannot keep");
        unwritable(
                JsonCodecs.map(DAY, DAY),
                Collections.singletonMap(null, DayOfWeek.MONDAY),
                "$: has a null key, which JSON cannot have");
    }

    static <T> void travels(JsonCodec<T> codec, String json, T value) {
        byte[] encoded = codec.encode(value);
        assertEquals(json, text(encoded));
        assertArrayEquals(encoded, codec.encode(value));
        T decoded = codec.decode(encoded);
        assertEquals(value, decoded);
        assertArrayEquals(encoded, codec.encode(decoded));
    }

    private static void refused(JsonCodec<?> codec, String json, String message) {
        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> codec.decode(utf8(json)))
                        .getMessage());
    }

    private static <T> void unwritable(JsonCodec<T> codec, @Nullable T value, String message) {
        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> codec.encode(value)).getMessage());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
