package kinds;

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
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kinds.other.Account;
import kinds.other.Maybe;
import kinds.other.Old;

/** One method per kind of payload; what it returns is a value of it. */
public class Kinds {
    public int number() {
        return 7;
    }

    public void nothing() {}

    public byte[] bytes() {
        return new byte[] {1, -1};
    }

    public Scalars scalars() {
        return new Scalars(
                true, (byte) 1, (short) 2, 3, 4L, 0.1f, 0.2, 'c', Boolean.FALSE, (byte) 5, (short) 6, 7, 8L, 9f, 10d, 'd',
                "text", new BigDecimal("1.50"), BigInteger.TEN, new UUID(1, 2), URI.create("a:b"));
    }

    public Scalars nulls() {
        return new Scalars(
                false, (byte) 0, (short) 0, 0, 0L, 0f, 0d, '\0', null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    public Times times() {
        return new Times(
                Instant.EPOCH, LocalDate.MIN, LocalTime.NOON, LocalDateTime.MAX,
                OffsetDateTime.parse("2026-01-01T00:00+08:00"), ZonedDateTime.parse("2026-01-01T00:00+08:00[Asia/Shanghai]"),
                Duration.ofMillis(1), Period.ofDays(1), Year.of(2026), YearMonth.of(2026, 1), ZoneId.of("UTC"));
    }

    public Holders holders() {
        return new Holders(
                Optional.of(1), OptionalInt.of(2), List.of(List.of("a"), List.of()), Set.of(Level.LOW),
                new ArrayList<>(List.of(new Point(1, 2))), new TreeSet<>(Set.of("b", "a")), EnumSet.of(Level.HIGH),
                Map.of("k", List.of(new Point(3, 4))), Map.of(Level.LOW, 1), Map.of(5, 6L),
                Map.of(new UUID(0, 1), Optional.empty()), new TreeMap<>(Map.of("z", 1)),
                new EnumMap<>(Map.of(Level.HIGH, "h")));
    }

    public Holders noHolders() {
        return new Holders(
                Optional.empty(), OptionalInt.empty(), null, null, null, null, null, null, null, null, null, null, null);
    }

    public List<List<List<Point>>> deepList() {
        return List.of(List.of(), Arrays.asList(null, List.of(new Point(0, 0))));
    }

    public Point[][] points() {
        return new Point[][] {{new Point(1, 1), null}, {}, null};
    }

    @SuppressWarnings("unchecked")
    public List<String>[] lists() {
        return (List<String>[]) new List<?>[] {List.of("a"), null};
    }

    @SuppressWarnings("unchecked")
    public List<String>[][] moreLists() {
        return (List<String>[][]) new List<?>[][] {{List.of("a")}};
    }

    public double[] samples() {
        return new double[] {0.5, Double.NaN};
    }

    public Result<List<Point>> result() {
        return new Result.Ok<>(List.of(new Point(5, 5)));
    }

    public Result<String> otherResult() {
        return new Result.Failed<>(new IllegalState("no", Level.HIGH));
    }

    public Shape shape() {
        return new Shape.Group(List.of(new Shape.Circle(1), new Shape.Round.Oval(2, 3), Level.HIGH, new Shape.Blob()));
    }

    public Shape.Round round() {
        return new Shape.Round.Oval(2, 3);
    }

    public Tree tree() {
        return new Tree("root", List.of(new Tree("leaf", List.of(), null)), new Tree("next", null, null));
    }

    public Pair<Integer, Pair<String, Level>> pair() {
        return new Pair<>(1, new Pair<>("a", Level.LOW));
    }

    public Account account() {
        Account account = new Account();
        account.setId(9);
        account.setURL("https://example.com");
        account.setActive(true);
        account.setTags(List.of("x"));
        return account;
    }

    @SuppressWarnings("deprecation")
    public Old old() {
        return new Old("old");
    }

    public kinds.other.Point point() {
        return new kinds.other.Point("elsewhere");
    }

    public Annotated annotated() {
        return new Annotated(null, new String[] {null}, List.of(Map.of("k", new int[] {1})));
    }

    public @Maybe String annotatedText() {
        return null;
    }

    public Empty empty() {
        return new Empty();
    }

    public Odd odd() {
        return new Odd("a", "b", 1, "d", "e");
    }

    public enum Level implements Shape {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "high";
            }
        }
    }

    public record Scalars(
            boolean b, byte y, short s, int i, long l, float f, double d, char c, Boolean bb, Byte yy, Short ss, Integer ii,
            Long ll, Float ff, Double dd, Character cc, String text, BigDecimal decimal, BigInteger big, UUID uuid, URI uri) {}

    public record Times(
            Instant instant, LocalDate date, LocalTime time, LocalDateTime dateTime, OffsetDateTime offset,
            ZonedDateTime zoned, Duration duration, Period period, Year year, YearMonth month, ZoneId zone) {}

    public record Holders(
            Optional<Integer> optional, OptionalInt optionalInt, List<List<String>> lists, Set<Level> set,
            Collection<Point> collection, SortedSet<String> sorted, EnumSet<Level> levels, Map<String, List<Point>> map,
            Map<Level, Integer> byLevel, Map<Integer, Long> byNumber, Map<UUID, Optional<String>> byId,
            SortedMap<String, Integer> sortedMap, EnumMap<Level, String> enumMap) {}

    public record Point(int x, int y) {}

    public sealed interface Result<T> {
        record Ok<T>(T value) implements Result<T> {}

        record Failed<T>(IllegalState why) implements Result<T> {}

        record OnlyNumbers(int number) implements Result<Integer> {}
    }

    public record IllegalState(String text, Level level) {}

    public sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Group(List<Shape> shapes) implements Shape {}

        sealed interface Round extends Shape {
            record Oval(double a, double b) implements Round {}
        }

        final class Blob implements Shape {
            @Override
            public boolean equals(Object other) {
                return other instanceof Blob;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        }
    }

    public record Tree(String name, List<Tree> branches, Tree next) {}

    public record Pair<A, B>(A first, B second) {}

    public record Annotated(
            @Maybe String text, @Maybe String @Maybe [] texts, List<@Maybe Map<@Maybe String, int @Maybe []>> all) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Annotated annotated
                    && text == null
                    && annotated.text == null
                    && Arrays.equals(texts, annotated.texts)
                    && Arrays.equals(all.get(0).get("k"), annotated.all.get(0).get("k"));
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public record Empty() {}

    /** Names that the generated code uses itself. */
    public record Odd(String json, String odd, int name, String value, String fields) {}
}
