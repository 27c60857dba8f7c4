package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of two versions talk to each other: what docs/payloads.md promises. */
class PayloadEvolutionTest {
    private static final String NEWER = "; if a newer version of the type has it, deploy that version here too";

    @TempDir
    Path classes;

    @Test
    void whatIsMissingIsEmptyAndWhatIsNewIsIgnored() throws Exception {
        try (PayloadVersion older = version("old", """
                        public Order order() { return new Order("a"); }
                        public record Order(String id) {}
                        """);
                PayloadVersion newer = version("new", """
                        public Order order() {
                            return new Order(true, (byte) 1, (short) 2, 3, 4, 5, 6, 'c', 7, "t", BigDecimal.ONE, Instant.EPOCH,
                                    Optional.of("m"), OptionalInt.of(8), List.of("n", "o"), Map.of("k", List.of(new Line(1))),
                                    new int[] {1}, new byte[] {2}, Level.HIGH, new Shape.Round(1), new Line(2), "b");
                        }
                        public enum Level { LOW, HIGH }
                        public record Line(int n) {}
                        public sealed interface Shape { record Round(double r) implements Shape {} }
                        public record Order(boolean z, byte y, short s, int i, long l, float f, double d, char c, Integer boxed,
                                String text, BigDecimal amount, Instant at, Optional<String> mark, OptionalInt number,
                                List<String> notes, Map<String, List<Line>> lines, int[] numbers, byte[] bytes, Level level,
                                Shape shape, Line line, String id) {}
                        """)) {
            assertEquals("Order[id=b]", older.read("order", newer.write("order")));
            assertEquals(
                    "Order[z=false, y=0, s=0, i=0, l=0, f=0.0, d=0.0, c=\0, boxed=null, text=null, amount=null, at=null,"
                            + " mark=Optional.empty, number=OptionalInt.empty, notes=null, lines=null, numbers=null, bytes=null,"
                            + " level=null, shape=null, line=null, id=a]",
                    newer.read("order", older.write("order")));
        }
    }

    @Test
    void aRecordCanSayWhatStandsForTheMissing() throws Exception {
        try (PayloadVersion older = version("old", """
                        public Order order() { return new Order("a"); }
                        public record Order(String id) {}
                        """);
                PayloadVersion newer = version("new", """
                        public Order order() { return new Order("b", List.of("n")); }
                        public record Order(String id, List<String> notes) {
                            public Order { notes = notes == null ? List.of() : notes; }
                        }
                        """)) {
            assertEquals("Order[id=a, notes=[]]", newer.read("order", older.write("order")));
        }
    }

    @Test
    void aBeanKeepsWhatItsConstructorSet() throws Exception {
        try (PayloadVersion older = version("old", """
                        public Box box() { return new Box(); }
                        public static class Box {}
                        """);
                PayloadVersion newer = version("new", """
                        public Box box() { return new Box(); }
                        public static class Box {
                            private int size = 3;
                            private List<String> notes = new ArrayList<>();
                            private Optional<String> mark = Optional.of("m");
                            public int getSize() { return size; }
                            public void setSize(int size) { this.size = size; }
                            public List<String> getNotes() { return notes; }
                            public void setNotes(List<String> notes) { this.notes = notes; }
                            public Optional<String> getMark() { return mark; }
                            public void setMark(Optional<String> mark) { this.mark = mark; }
                            @Override public String toString() { return size + " " + notes + " " + mark; }
                        }
                        """)) {
            assertEquals("3 [] Optional.empty", newer.read("box", older.write("box")));
        }
    }

    @Test
    void typesThatAreWrittenAlikeCanTakeEachOthersPlace() throws Exception {
        try (PayloadVersion one = version("one", """
                        public Order order() {
                            return new Order(1, 2, 3, Optional.of("o"), "p", List.of(4), Level.LOW, LocalDate.EPOCH, new Line(5));
                        }
                        public enum Level { LOW, HIGH }
                        public record Line(int n) { }
                        public record Order(int wide, int boxed, int real, Optional<String> bare, String wrapped, List<Integer> set,
                                Level level, LocalDate date, Line line) {}
                        """);
                PayloadVersion other = version("other", """
                        public Order order() {
                            return new Order(1, 2, 3, "o", Optional.of("p"), Set.of(4), "LOW", "1970-01-01", new Line());
                        }
                        public static class Line {
                            private int n = 6;
                            public int getN() { return n; }
                            public void setN(int n) { this.n = n; }
                            @Override public String toString() { return "line " + n; }
                        }
                        public record Order(long wide, Integer boxed, double real, String bare, Optional<String> wrapped,
                                Set<Integer> set, String level, String date, Line line) {}
                        """)) {
            assertEquals(
                    "Order[wide=1, boxed=2, real=3.0, bare=o, wrapped=Optional[p], set=[4], level=LOW, date=1970-01-01,"
                            + " line=line 5]",
                    other.read("order", one.write("order")));
            assertEquals(
                    "Order[wide=1, boxed=2, real=3, bare=Optional[o], wrapped=p, set=[4], level=LOW, date=1970-01-01,"
                            + " line=Line[n=6]]",
                    one.read("order", other.write("order")));
        }
    }

    @Test
    void aNewConstantIsRefusedByAnOlderReaderWithWhatToDo() throws Exception {
        String flow = """
                public Level level() { return Level.%1$s; }
                public List<Level> list() { return List.of(Level.LOW, Level.%1$s); }
                public Map<Level, Integer> map() { return Map.of(Level.%1$s, 1); }
                """;
        try (PayloadVersion older = version("old", flow.formatted("LOW") + "public enum Level { LOW, MID }");
                PayloadVersion newer = version("new", flow.formatted("HIGH") + "public enum Level { LOW, HIGH }")) {
            String expects = "expects one of LOW, MID";
            refused("$: " + expects + ", found another string" + NEWER + " (byte 6)", older, "level", newer);
            refused("$[1]: " + expects + ", found another string" + NEWER + " (byte 13)", older, "list", newer);
            refused("$.HIGH: is not a key of this map, which " + expects + NEWER + " (byte 8)", older, "map", newer);
        }
    }

    @Test
    void aNewSubtypeIsRefusedByAnOlderReaderWithWhatToDo() throws Exception {
        String flow = """
                public Order order() { return new Order(new %s(1)); }
                public record Order(Shape shape) {}
                """;
        try (PayloadVersion older = version("old", flow.formatted("Round") + """
                        public sealed interface Shape {}
                        public record Round(int r) implements Shape {}
                        """);
                PayloadVersion newer = version("new", flow.formatted("Square") + """
                        public sealed interface Shape {}
                        public record Round(int r) implements Shape {}
                        public sealed interface Cornered extends Shape {}
                        public record Square(int a) implements Cornered {}
                        """)) {
            refused("$.shape: has a \"@type\" that is not one of Round" + NEWER + " (byte 9)", older, "order", newer);
            assertEquals("Order[shape=Round[r=1]]", newer.read("order", older.write("order")));
        }
    }

    private PayloadVersion version(String name, String members) throws IOException {
        return PayloadVersion.compile(classes.resolve(name), members);
    }

    private static void refused(String message, PayloadVersion reader, String method, PayloadVersion writer)
            throws ReflectiveOperationException {
        byte[] json = writer.write(method);
        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> reader.read(method, json))
                        .getMessage());
    }
}
