package dev.jointlambda.runtime.json;

import dev.jointlambda.StepFailure;
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

    public static final KeyCodec<String> STRING = TextCodec.of(TextType.STRING, String.class);
    public static final KeyCodec<Boolean> BOOLEAN = PlainCodec.of(PlainType.BOOLEAN, Boolean.class);
    public static final KeyCodec<Byte> BYTE = PlainCodec.of(PlainType.BYTE, Byte.class);
    public static final KeyCodec<Short> SHORT = PlainCodec.of(PlainType.SHORT, Short.class);
    public static final KeyCodec<Integer> INTEGER = PlainCodec.of(PlainType.INTEGER, Integer.class);
    public static final KeyCodec<Long> LONG = PlainCodec.of(PlainType.LONG, Long.class);
    public static final KeyCodec<Float> FLOAT = PlainCodec.of(PlainType.FLOAT, Float.class);
    public static final KeyCodec<Double> DOUBLE = PlainCodec.of(PlainType.DOUBLE, Double.class);
    /** A string of one character; half of a surrogate pair cannot be written. */
    public static final KeyCodec<Character> CHARACTER = PlainCodec.of(PlainType.CHARACTER, Character.class);

    public static final KeyCodec<BigDecimal> BIG_DECIMAL = PlainCodec.of(PlainType.BIG_DECIMAL, BigDecimal.class);
    public static final KeyCodec<BigInteger> BIG_INTEGER = PlainCodec.of(PlainType.BIG_INTEGER, BigInteger.class);
    public static final KeyCodec<UUID> UUID = TextCodec.of(TextType.UUID, UUID.class);
    public static final KeyCodec<URI> URI = TextCodec.of(TextType.URI, URI.class);
    /** Its ISO 4217 code. */
    public static final KeyCodec<Currency> CURRENCY = TextCodec.of(TextType.CURRENCY, Currency.class);

    public static final KeyCodec<Instant> INSTANT = TextCodec.of(TextType.INSTANT, Instant.class);
    public static final KeyCodec<LocalDate> LOCAL_DATE = TextCodec.of(TextType.LOCAL_DATE, LocalDate.class);
    public static final KeyCodec<LocalTime> LOCAL_TIME = TextCodec.of(TextType.LOCAL_TIME, LocalTime.class);
    public static final KeyCodec<LocalDateTime> LOCAL_DATE_TIME =
            TextCodec.of(TextType.LOCAL_DATE_TIME, LocalDateTime.class);
    public static final KeyCodec<OffsetDateTime> OFFSET_DATE_TIME =
            TextCodec.of(TextType.OFFSET_DATE_TIME, OffsetDateTime.class);
    public static final KeyCodec<OffsetTime> OFFSET_TIME = TextCodec.of(TextType.OFFSET_TIME, OffsetTime.class);
    public static final KeyCodec<ZonedDateTime> ZONED_DATE_TIME =
            TextCodec.of(TextType.ZONED_DATE_TIME, ZonedDateTime.class);
    public static final KeyCodec<Duration> DURATION = TextCodec.of(TextType.DURATION, Duration.class);
    public static final KeyCodec<Period> PERIOD = TextCodec.of(TextType.PERIOD, Period.class);
    /** A number. */
    public static final KeyCodec<Year> YEAR = PlainCodec.of(PlainType.YEAR, Year.class);

    public static final KeyCodec<YearMonth> YEAR_MONTH = TextCodec.of(TextType.YEAR_MONTH, YearMonth.class);
    public static final KeyCodec<MonthDay> MONTH_DAY = TextCodec.of(TextType.MONTH_DAY, MonthDay.class);
    public static final KeyCodec<ZoneId> ZONE_ID = TextCodec.of(TextType.ZONE_ID, ZoneId.class);
    public static final KeyCodec<ZoneOffset> ZONE_OFFSET = TextCodec.of(TextType.ZONE_OFFSET, ZoneOffset.class);

    /** A string in base64. */
    public static final JsonCodec<byte[]> BYTES = new BytesCodec();

    public static final JsonCodec<boolean[]> BOOLEAN_ARRAY = PrimitiveArrayCodec.of(new boolean[0]);
    public static final JsonCodec<short[]> SHORT_ARRAY = PrimitiveArrayCodec.of(new short[0]);
    public static final JsonCodec<int[]> INT_ARRAY = PrimitiveArrayCodec.of(new int[0]);
    public static final JsonCodec<long[]> LONG_ARRAY = PrimitiveArrayCodec.of(new long[0]);
    public static final JsonCodec<float[]> FLOAT_ARRAY = PrimitiveArrayCodec.of(new float[0]);
    public static final JsonCodec<double[]> DOUBLE_ARRAY = PrimitiveArrayCodec.of(new double[0]);
    public static final JsonCodec<char[]> CHAR_ARRAY = PrimitiveArrayCodec.of(new char[0]);

    public static final JsonCodec<OptionalInt> OPTIONAL_INT = OptionalNumberCodec.of(OptionalInt.class);
    public static final JsonCodec<OptionalLong> OPTIONAL_LONG = OptionalNumberCodec.of(OptionalLong.class);
    public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE = OptionalNumberCodec.of(OptionalDouble.class);

    /** The failure of a step, which other steps may take as data. */
    public static final JsonCodec<StepFailure> STEP_FAILURE = new StepFailureCodec();

    private JsonCodecs() {}

    /** An enum, given all its constants: the constant's name. */
    public static <E extends Enum<E>> KeyCodec<E> enumeration(E[] constants) {
        return EnumCodec.of(constants);
    }

    /** A value that may be missing. The element cannot be optional itself. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> element) {
        return OptionalCodec.of(element);
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
}
