package dev.jointlambda.samples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int demo(String... arguments) throws InterruptedException {
        return Demo.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void refuses(String json, String why) throws Exception {
        out.reset();
        err.reset();
        Path file = Files.writeString(folder.resolve("my order.json"), json);

        assertEquals(2, demo("--in-memory", "order", file.toString()), json);

        assertEquals("demo: " + file + ": " + why + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8), "nothing is half started");
    }

    @Test
    void aBadFileGetsOneLineThatSaysWhatIsWrongWithIt() throws Exception {
        refuses("", "$: expects an object, found the end of the text (byte 0)");
        refuses("null", "there is no order in it");
        refuses("[1]", "$: expects an object, found an array (byte 0)");
        refuses("{\"customer\":\"A\",\"itmes\":[]}", "an order needs at least one item");
        refuses("{\"customer\":\" \",\"items\":[{\"sku\":\"tea\",\"quantity\":1}]}", "an order needs a customer");
        refuses("{\"customer\":\"A\",\"items\":[null]}", "an item of an order must not be null");
        refuses(
                "{\"customer\":\"A\",\"items\":[{\"sku\":\"tea\",\"quantity\":0}]}",
                "of \"tea\" at least 1 must be ordered, not 0");
        refuses(
                "{\"customer\":\"A\",\r\n\"items\":[{\"sku\":\"tea\",\"quantity\":\"x\"}]}",
                "$.items[0].quantity: expects an int, found a string (byte 51)");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() throws Exception {
        Path file = folder.resolve("no.json");
        assertEquals(2, demo("--in-memory", "order", file.toString()));
        assertEquals(
                "demo: " + file + ": there is no such file" + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownWordGetsTheUsage() throws InterruptedException {
        assertEquals(2, demo("--fast"));
        assertEquals(
                "demo: \"--fast\" is not understood here; usage: ./demo [--in-memory] [order FILE]"
                        + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aGoodFileIsRunWithWindowsLineEndsToo() throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("order.json"),
                "{\r\n \"customer\": \"Ada\",\r\n \"items\": [{\"sku\": \"tea\", \"quantity\": 2}]\r\n}\r\n");

        assertEquals(0, demo("--in-memory", "order", file.toString()), err.toString(StandardCharsets.UTF_8));

        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("accepted"), printed);
        assertTrue(printed.contains("total 10.71"), printed);
        assertTrue(printed.contains("price              Aliyun"), printed);
    }

    @Test
    void onlyTheStepsThatWereChosenAreShown() throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("order.json"),
                "{\"customer\": \"Ada\", \"items\": [{\"sku\": \"teapot\", \"quantity\": 4}]}");

        assertEquals(0, demo("--in-memory", "order", file.toString()), err.toString(StandardCharsets.UTF_8));

        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("declined, not in stock: teapot, total 118.52"), printed);
        assertTrue(printed.contains("    reject             AWS"), printed);
        assertFalse(printed.contains("charge"), printed);
    }
}
