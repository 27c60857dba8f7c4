package dev.jointlambda.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Ready codecs, and codecs made of others. Every one writes null as {@code null} and reads it back, but {@code Optional}s,
 * which read {@code null} as empty. The same value gives the same bytes; a set or a map is written in its own order. What
 * is read is new and may be changed.
 */
public final class JsonCodecs {
    /** What a method returns that returns nothing. */
    public static final JsonCodec<Void> NOTHING = new NothingCodec();

    public static final KeyCodec<String> STRING = TextCodec.of("a string", text -> text, text -> text);
    public static final KeyCodec<Boolean> BOOLEAN =
            PlainCodec.of(JsonWriter::value, JsonReader::readBoolean, Boolean::valueOf);
    public static final KeyCodec<Byte> BYTE = PlainCodec.of(JsonWriter::value, JsonReader::readByte, Byte::valueOf);
    public static final KeyCodec<Short> SHORT = PlainCodec.of(JsonWriter::value, JsonReader::readShort, Short::valueOf);
    public static final KeyCodec<Integer> INTEGER =
            PlainCodec.of(JsonWriter::value, JsonReader::readInt, Integer::valueOf);
    public static final KeyCodec<Long> LONG = PlainCodec.of(JsonWriter::value, JsonReader::readLong, Long::valueOf);
    public static final KeyCodec<Float> FLOAT = PlainCodec.of(JsonWriter::value, JsonReader::readFloat, Float::valueOf);
    public static final KeyCodec<Double> DOUBLE =
            PlainCodec.of(JsonWriter::value, JsonReader::readDouble, Double::valueOf);
    /** A string of one character; half of a surrogate pair cannot be written. */
    public static final KeyCodec<Character> CHARACTER = PlainCodec.of(
            (json, character) -> json.value(character.toString()), JsonReader::readChar, key -> key.charAt(0));

    public static final KeyCodec<BigDecimal> BIG_DECIMAL =
            PlainCodec.of(JsonWriter::value, JsonReader::readDecimal, BigDecimal::new);
    public static final KeyCodec<BigInteger> BIG_INTEGER =
            PlainCodec.of(JsonWriter::value, JsonReader::readBigInteger, BigInteger::new);
    public static final KeyCodec<UUID> UUID = TextCodec.of("a UUID", Object::toString, JsonCodecs::uuid);
    public static final KeyCodec<URI> URI = TextCodec.of("a URI", Object::toString, java.net.URI::create);
    /** Its ISO 4217 code. */
    public static final KeyCodec<Currency> CURRENCY =
            TextCodec.of("a currency code", Currency::getCurrencyCode, Currency::getInstance);

    public static final KeyCodec<Instant> INSTANT = TimeCodecs.INSTANT;
    public static final KeyCodec<LocalDate> LOCAL_DATE = TimeCodecs.LOCAL_DATE;
    public static final KeyCodec<LocalTime> LOCAL_TIME = TimeCodecs.LOCAL_TIME;
    public static final KeyCodec<LocalDateTime> LOCAL_DATE_TIME = TimeCodecs.LOCAL_DATE_TIME;
    public static final KeyCodec<OffsetDateTime> OFFSET_DATE_TIME = TimeCodecs.OFFSET_DATE_TIME;
    public static final KeyCodec<OffsetTime> OFFSET_TIME = TimeCodecs.OFFSET_TIME;
    public static final KeyCodec<ZonedDateTime> ZONED_DATE_TIME = TimeCodecs.ZONED_DATE_TIME;
    public static final KeyCodec<Duration> DURATION = TimeCodecs.DURATION;
    public static final KeyCodec<Period> PERIOD = TimeCodecs.PERIOD;
    /** A number. */
    public static final KeyCodec<Year> YEAR = TimeCodecs.YEAR;

    public static final KeyCodec<YearMonth> YEAR_MONTH = TimeCodecs.YEAR_MONTH;
    public static final KeyCodec<MonthDay> MONTH_DAY = TimeCodecs.MONTH_DAY;
    public static final KeyCodec<ZoneId> ZONE_ID = TimeCodecs.ZONE_ID;
    public static final KeyCodec<ZoneOffset> ZONE_OFFSET = TimeCodecs.ZONE_OFFSET;

    /** A string in base64. */
    public static final JsonCodec<byte[]> BYTES = new BytesCodec();

    public static final JsonCodec<boolean[]> BOOLEAN_ARRAY = PrimitiveArrayCodec.BOOLEANS;
    public static final JsonCodec<short[]> SHORT_ARRAY = PrimitiveArrayCodec.SHORTS;
    public static final JsonCodec<int[]> INT_ARRAY = PrimitiveArrayCodec.INTS;
    public static final JsonCodec<long[]> LONG_ARRAY = PrimitiveArrayCodec.LONGS;
    public static final JsonCodec<float[]> FLOAT_ARRAY = PrimitiveArrayCodec.FLOATS;
    public static final JsonCodec<double[]> DOUBLE_ARRAY = PrimitiveArrayCodec.DOUBLES;
    public static final JsonCodec<char[]> CHAR_ARRAY = PrimitiveArrayCodec.CHARS;

    public static final JsonCodec<OptionalInt> OPTIONAL_INT = OptionalCodec.of(
            INTEGER,
            value -> value.isPresent() ? value.getAsInt() : null,
            value -> value == null ? OptionalInt.empty() : OptionalInt.of(value));
    public static final JsonCodec<OptionalLong> OPTIONAL_LONG = OptionalCodec.of(
            LONG,
            value -> value.isPresent() ? value.getAsLong() : null,
            value -> value == null ? OptionalLong.empty() : OptionalLong.of(value));
    public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE = OptionalCodec.of(
            DOUBLE,
            value -> value.isPresent() ? value.getAsDouble() : null,
            value -> value == null ? OptionalDouble.empty() : OptionalDouble.of(value));

    private JsonCodecs() {}

    /** An enum, given all its constants: the constant's name. */
    public static <E extends Enum<E>> KeyCodec<E> enumeration(E[] constants) {
        return EnumCodec.of(constants);
    }

    /** A value that may be missing. The element cannot be optional itself. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> element) {
        return OptionalCodec.of(element, value -> value.orElse(null), Optional::ofNullable);
    }

    /** A list. */
    public static <E> JsonCodec<List<E>> list(JsonCodec<E> element) {
        return CollectionCodec.of(element, ArrayList::new);
    }

    /** A set; read in the order of the JSON. */
    public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element) {
        return CollectionCodec.of(element, LinkedHashSet::new);
    }

    /** Any collection; {@code create} makes an empty one to read into. */
    public static <E, C extends Collection<E>> JsonCodec<C> collection(
            JsonCodec<E> element, Supplier<? extends C> create) {
        return CollectionCodec.of(element, create);
    }

    /** A map; read in the order of the JSON. */
    public static <K, V> JsonCodec<Map<K, V>> map(KeyCodec<K> key, JsonCodec<V> value) {
        return MapCodec.of(key, value, LinkedHashMap::new);
    }

    /** Any map; {@code create} makes an empty one to read into. */
    public static <K, V, M extends Map<K, V>> JsonCodec<M> map(
            KeyCodec<K> key, JsonCodec<V> value, Supplier<? extends M> create) {
        return MapCodec.of(key, value, create);
    }

    /** An array of objects; {@code create} makes one of a length. */
    public static <E> JsonCodec<E[]> array(JsonCodec<E> element, IntFunction<E[]> create) {
        return ArrayCodec.of(element, create);
    }

    /** {@link UUID#fromString} takes shorter texts too, and then another one might be meant. */
    private static UUID uuid(String text) {
        UUID uuid = java.util.UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not 36 characters in five groups");
        }
        return uuid;
    }
}
