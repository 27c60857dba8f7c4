package v;

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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** One big record with everything in it. */
public class Flow {
    public Whole whole() {
        return null;
    }

    public record Whole(
            Scalars scalars, Boxes boxes, Times times, Holders holders, Answer<Line> answer, Answer<List<String>> other,
            Tree tree, Line[] lines, Line[][] table, List<Level>[] levels, Bean bean, Pair<Pair<String, Line>, int[]> pair) {}

    public record Scalars(boolean z, byte y, short s, int i, long l, float f, double d, char c) {}

    public record Boxes(
            Boolean z, Byte y, Short s, Integer i, Long l, Float f, Double d, Character c, String text, BigDecimal decimal,
            BigInteger big, UUID uuid, URI uri) {}

    public record Times(
            Instant instant, LocalDate date, LocalTime time, LocalDateTime dateTime, OffsetDateTime offset,
            ZonedDateTime zoned, Duration duration, Period period) {}

    public record Holders(
            Optional<String> optional, OptionalInt number, List<List<Line>> lists, Set<Level> set, Map<String, Line> map,
            Map<Level, Optional<Line>> byLevel, Map<Integer, Long> byNumber, Map<UUID, List<String>> byId, byte[] bytes,
            boolean[] flags, short[] shorts, char[] chars, long[] longs, float[] floats, double[] doubles) {}

    public enum Level {
        LOW,
        HIGH
    }

    public record Line(int number, String text, Level level) {}

    public sealed interface Answer<T> {}

    public record Ok<T>(T value) implements Answer<T> {}

    public sealed interface Problem<T> extends Answer<T> {}

    public record Late<T>(Duration by, T value) implements Problem<T> {}

    public record Refused<T>(String why) implements Problem<T> {}

    public record Pair<A, B>(A first, B second) {}

    public record Tree(String name, List<Tree> branches, Map<String, Tree> named, Tree next) {}

    public static class Bean {
        private String name;
        private List<Line> lines;
        private boolean active;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<Line> getLines() {
            return lines;
        }

        public void setLines(List<Line> lines) {
            this.lines = lines;
        }

        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }
    }
}
