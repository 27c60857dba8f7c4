package dev.jointlambda.processor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that JSON has one text for; the borders of their types among them. */
final class RandomScalars {
    private static final String ODD = "\0\t\n\"\\/\u007f\u00e9\u2028\u5b57\ufffd";

    private final Random random;
    private final Map<Class<?>, Function<Random, Object>> makers = new HashMap<>();

    RandomScalars(Random random) {
        this.random = random;
        numbers();
        times();
        both(boolean.class, Boolean.class, Random::nextBoolean);
        both(char.class, Character.class, RandomScalars::character);
        makers.put(String.class, RandomScalars::text);
        makers.put(UUID.class, r -> new UUID(r.nextLong(), r.nextLong()));
        makers.put(URI.class, r -> URI.create("https://example.com/" + r.nextInt(1000) + "?q=%20"));
        makers.put(OptionalInt.class, r -> r.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(r.nextInt()));
    }

    /** A value; null if the type is none of these. */
    @Nullable
    Object of(Class<?> type) {
        Function<Random, Object> maker = makers.get(type);
        return maker == null ? null : maker.apply(random);
    }

    private void both(Class<?> primitive, Class<?> box, Function<Random, Object> maker) {
        makers.put(primitive, maker);
        makers.put(box, maker);
    }

    private void numbers() {
        both(byte.class, Byte.class, r -> (byte) r.nextInt());
        both(short.class, Short.class, r -> (short) r.nextInt());
        both(int.class, Integer.class, r -> oneOf(r, r.nextInt(), Integer.MIN_VALUE, Integer.MAX_VALUE, 0));
        both(long.class, Long.class, r -> oneOf(r, r.nextLong(), Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53));
        both(
                float.class,
                Float.class,
                r -> oneOf(r, Float.intBitsToFloat(r.nextInt()), -0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY));
        both(
                double.class,
                Double.class,
                r -> oneOf(r, Double.longBitsToDouble(r.nextLong()), -0d, Double.MIN_VALUE, Double.NaN));
        makers.put(BigInteger.class, r -> new BigInteger(r.nextInt(200), r).subtract(BigInteger.TEN));
        makers.put(BigDecimal.class, r -> new BigDecimal(new BigInteger(r.nextInt(200), r), r.nextInt(60) - 30));
    }

    private void times() {
        makers.put(Instant.class, RandomScalars::instant);
        makers.put(Duration.class, r -> Duration.ofSeconds(r.nextInt(), r.nextInt(1_000_000_000)));
        makers.put(Period.class, r -> Period.of(r.nextInt(99), r.nextInt(99), -r.nextInt(99)));
        makers.put(LocalDate.class, r -> LocalDate.ofEpochDay(r.nextInt()));
        makers.put(LocalTime.class, r -> LocalTime.ofNanoOfDay(r.nextLong(86_400_000_000_000L)));
        makers.put(LocalDateTime.class, r -> LocalDateTime.ofInstant(instant(r), ZoneOffset.UTC));
        makers.put(OffsetDateTime.class, r -> instant(r).atOffset(ZoneOffset.ofHours(r.nextInt(30) - 15)));
        makers.put(ZonedDateTime.class, r -> instant(r).atZone(ZoneId.of("Asia/Shanghai")));
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private static Object oneOf(Random random, Object... values) {
        return values[random.nextInt(values.length)];
    }

    private static Object character(Random random) {
        return random.nextBoolean() ? ODD.charAt(random.nextInt(ODD.length())) : (char) (' ' + random.nextInt(94));
    }

    private static Object text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(character(random));
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(0x1F600 + random.nextInt(64));
            }
        }
        return text.toString();
    }
}
