package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated codecs, compiled with every warning an error, at work. */
final class PayloadTravelTest {
    private static final Path KINDS = Path.of("src/test/resources/payload/travel");

    @TempDir
    private Path classes;

    @ParameterizedTest
    @EnumSource
    void everyKindOfPayloadTravels(UserCompiler compiler) throws Exception {
        PayloadCompiler compiled = compile(compiler, "kinds.Kinds", PayloadCompiler.resources(KINDS));
        try (URLClassLoader loader = loader(classes)) {
            Object flow = loader.loadClass("kinds.Kinds").getConstructor().newInstance();
            for (Map.Entry<String, PayloadUse> use : compiled.uses().entrySet()) {
                Object value = flow.getClass().getMethod(use.getKey()).invoke(flow);
                JsonCodec<Object> codec = codec(loader, "kinds.Kinds_Payloads", use.getValue());
                byte[] json = codec.encode(value);
                Object back = codec.decode(json);
                String text = use.getKey() + ": " + new String(json, StandardCharsets.UTF_8);
                // One element each, so that arrays compare by content
                assertArrayEquals(new Object[] {value}, new Object[] {back}, text);
                assertArrayEquals(json, codec.encode(back), text);
            }
        }
    }

    @Test
    void theConstantsAreNamedAfterTheTypesInTheOrderOfFirstUse() throws IOException {
        List<String> names = compile("kinds.Kinds", PayloadCompiler.resources(KINDS)).uses().values().stream()
                .map(use ->
                        assertInstanceOf(PayloadUse.Known.class, use).codec().constant())
                .toList();
        assertEquals(
                List.of(
                        "INTEGER",
                        "VOID",
                        "ARRAY_OF_BYTE",
                        "SCALARS",
                        "SCALARS",
                        "TIMES",
                        "HOLDERS",
                        "HOLDERS",
                        "LIST_OF_LIST_OF_LIST_OF_POINT",
                        "ARRAY_OF_ARRAY_OF_POINT",
                        "ARRAY_OF_LIST_OF_STRING",
                        "ARRAY_OF_ARRAY_OF_LIST_OF_STRING",
                        "ARRAY_OF_DOUBLE",
                        "RESULT_OF_LIST_OF_POINT",
                        "RESULT_OF_STRING",
                        "SHAPE",
                        "ROUND",
                        "TREE",
                        "PAIR_OF_INTEGER_AND_PAIR_OF_STRING_AND_LEVEL",
                        "ACCOUNT",
                        "OLD",
                        "OTHER_POINT",
                        "ANNOTATED",
                        "STRING",
                        "EMPTY",
                        "ODD"),
                names);
    }

    @Test
    void theSameSourceGivesTheSameBytesInAnyOrderOfFiles() throws IOException {
        String first = compile("kinds.Kinds", PayloadCompiler.resources(KINDS)).generated();
        List<Map.Entry<String, String>> files =
                new ArrayList<>(PayloadCompiler.resources(KINDS).entrySet());
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(files, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            files.forEach(file -> shuffled.put(file.getKey(), file.getValue()));
            for (UserCompiler compiler : UserCompiler.values()) {
                Path other = Files.createDirectory(classes.resolve("again" + i + compiler));
                assertEquals(
                        first,
                        PayloadCompiler.compile(compiler, other, "kinds.Kinds", shuffled)
                                .generated(),
                        compiler + ", seed " + seed);
            }
        }
    }

    @Test
    void olderAndNewerVersionsReadEachOther() throws Exception {
        String older = "package v; public class Flow { public Order order() { return new Order(\"a\", 1); }"
                + " public record Order(String id, int count) {} }";
        String newer =
                "package v; import java.util.*; public class Flow { public Order order() { return new Order(true,"
                        + " List.of(\"n\"), Optional.of(\"m\"), 7, \"b\"); } public record Order(boolean paid, List<String> notes,"
                        + " Optional<String> mark, long count, String id) {} }";
        Path oldClasses = Files.createDirectory(classes.resolve("old"));
        Path newClasses = Files.createDirectory(classes.resolve("new"));
        PayloadUse use = PayloadCompiler.compile(oldClasses, "v.Flow", Map.of("v.Flow", older))
                .uses()
                .get("order");
        assertEquals(
                use,
                PayloadCompiler.compile(newClasses, "v.Flow", Map.of("v.Flow", newer))
                        .uses()
                        .get("order"));
        try (URLClassLoader before = loader(oldClasses);
                URLClassLoader after = loader(newClasses)) {
            JsonCodec<Object> old = codec(before, "v.Flow_Payloads", use);
            JsonCodec<Object> young = codec(after, "v.Flow_Payloads", use);
            assertEquals("Order[id=b, count=7]", text(old.decode(young.encode(sample(after)))));
            assertEquals(
                    "Order[paid=false, notes=null, mark=Optional.empty, count=1, id=a]",
                    text(young.decode(old.encode(sample(before)))));
        }
    }

    @Test
    void hostilePayloadsAreRefusedWithTheirPlace() throws Exception {
        compile("kinds.Kinds", PayloadCompiler.resources(KINDS));
        try (URLClassLoader loader = loader(classes)) {
            Class<?> holder = loader.loadClass("kinds.Kinds_Payloads");
            JsonCodec<Object> tree = PayloadCompiler.codec(holder, "TREE");
            refused(
                    tree,
                    "{\"branches\":[{},{\"next\":{\"name\":1}}]}",
                    "$.branches[1].next.name: expects a string, found a number (byte 32)");
            refused(tree, "{\"name\":\"a\",\"name\":\"b\"}", "$.name: stands twice in its object (byte 18)");
            refused(tree, "{\"next\":".repeat(600), "…");
            JsonCodec<Object> scalars = PayloadCompiler.codec(holder, "SCALARS");
            refused(scalars, "{\"i\":null}", "$.i: expects an int, found null (byte 5)");
            refused(scalars, "{\"i\":4294967297}", "$.i: a number is not an int: it is out of range (byte 15)");
            JsonCodec<Object> shape = PayloadCompiler.codec(holder, "SHAPE");
            refused(shape, "{}", "$: has no \"@type\", which must be one of Blob, Circle, Group, Level, Oval (byte 0)");
            refused(
                    shape,
                    "{\"@type\":\"Cube\"}",
                    "$: has a \"@type\" that is not one of Blob, Circle, Group, Level, Oval; if a newer version of the"
                            + " type has it, deploy that version here too (byte 0)");
            refused(shape, "{\"@type\":1}", "$.@type: expects a string, found a number (byte 9)");
            refused(shape, "{\"@type\":\"Level\"}", "$: has no \"value\", which names the constant (byte 17)");
            assertEquals(
                    "Circle[radius=2.0]", text(shape.decode(utf8("{\"radius\":2,\"x\":[{}],\"@type\":\"Circle\"}"))));
        }
    }

    @Test
    void nestingThatCouldNotBeReadBackIsNotWritten() throws Exception {
        String flow = "package v; import java.util.*; public class Flow { public Node node() { Node node = null;"
                + " for (int i = 0; i < 501; i++) node = new Node(node); return node; } public record Node(Node next) {}"
                + " public Knot knot() { Knot knot = new Knot(); knot.setSelf(List.of(knot)); return knot; }"
                + " public static class Knot { private List<Knot> self; public List<Knot> getSelf() { return self; }"
                + " public void setSelf(List<Knot> self) { this.self = self; } } }";
        PayloadCompiler compiled = compile("v.Flow", Map.of("v.Flow", flow));
        try (URLClassLoader loader = loader(classes)) {
            Object instance = loader.loadClass("v.Flow").getConstructor().newInstance();
            for (String method : List.of("node", "knot")) {
                Object value = instance.getClass().getMethod(method).invoke(instance);
                JsonCodec<Object> codec =
                        codec(loader, "v.Flow_Payloads", compiled.uses().get(method));
                String found = String.valueOf(assertThrows(PayloadException.class, () -> codec.encode(value))
                        .getMessage());
                assertTrue(found.endsWith(": nests deeper than 500; does it contain itself?"), found);
            }
        }
    }

    @Test
    void aSubclassIsNotCutDownAndWhatTheUsersCodeThrowsIsExplained() throws Exception {
        String flow = "package v; public class Flow {"
                + " public Bean bean() { return new More(); }"
                + " public static class Bean { private int n; public int getN() { return n; }"
                + " public void setN(int n) { this.n = n; } }"
                + " public static class More extends Bean { }"
                + " public Checked checked() { return null; }"
                + " public record Checked(int n) { public Checked { if (n < 0) throw new IllegalArgumentException(\"n\"); } } }";
        PayloadCompiler compiled = compile("v.Flow", Map.of("v.Flow", flow));
        try (URLClassLoader loader = loader(classes)) {
            Object instance = loader.loadClass("v.Flow").getConstructor().newInstance();
            Object more = instance.getClass().getMethod("bean").invoke(instance);
            JsonCodec<Object> bean =
                    codec(loader, "v.Flow_Payloads", compiled.uses().get("bean"));
            assertEquals(
                    "$: is declared as v.Flow$Bean, but is a v.Flow$More, which would be cut down to it",
                    assertThrows(PayloadException.class, () -> bean.encode(more))
                            .getMessage());
            JsonCodec<Object> checked =
                    codec(loader, "v.Flow_Payloads", compiled.uses().get("checked"));
            refused(
                    checked,
                    "{\"n\":-1}",
                    "$: the value threw java.lang.IllegalArgumentException while it was read (byte 8)");
        }
    }

    private PayloadCompiler compile(String flow, Map<String, String> sources) {
        return compile(UserCompiler.JAVAC, flow, sources);
    }

    private PayloadCompiler compile(UserCompiler compiler, String flow, Map<String, String> sources) {
        PayloadCompiler compiled = PayloadCompiler.compile(compiler, classes, flow, sources);
        assertEquals("", compiled.messages());
        return compiled;
    }

    private static Object sample(URLClassLoader loader) throws ReflectiveOperationException {
        Object flow = loader.loadClass("v.Flow").getConstructor().newInstance();
        return flow.getClass().getMethod("order").invoke(flow);
    }

    private static JsonCodec<Object> codec(ClassLoader loader, String holder, @Nullable PayloadUse use)
            throws ReflectiveOperationException {
        String constant = assertInstanceOf(PayloadUse.Known.class, use).codec().constant();
        return PayloadCompiler.codec(loader.loadClass(holder), constant);
    }

    private static URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, JsonCodec.class.getClassLoader());
    }

    private static void refused(JsonCodec<Object> codec, String json, String message) {
        String found = String.valueOf(assertThrows(PayloadException.class, () -> codec.decode(utf8(json)))
                .getMessage());
        if (message.equals("…")) {
            assertTrue(found.startsWith("$….next.next") && found.contains(": nests deeper than 500 (byte "), found);
        } else {
            assertEquals(message, found);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
