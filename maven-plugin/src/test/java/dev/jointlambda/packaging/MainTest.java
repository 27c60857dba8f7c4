package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int command(String... args) {
        return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void anErrorIsExplainedWithoutTheSignsOfMarkdown() {
        assertEquals(0, command("explain", "jl123"));

        String page = out.toString(UTF_8);
        assertTrue(page.startsWith("JL123: a step may wait forever\n=============================="), page);
        assertTrue(page.contains("\n    @Step @Next({\"reserve\", \"decide\"})\n"), page);
        assertFalse(page.contains("```"), page);
    }

    @Test
    void anUnknownErrorGetsTheNearestOnes() {
        assertEquals(1, command("explain", "JL113"));

        assertEquals(
                "There is no error JL113; the nearest are JL110, JL111, JL112." + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void anUnknownCommandGetsTheUsage() {
        assertEquals(1, command("deploy"));

        assertEquals(
                "\"deploy\" is not understood; usage: package | graph | explain | init; see docs/packaging.md"
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void aNewProjectHasTheCloudsThatWereChosenAndIsNotWrittenTwice() throws IOException {
        String[] init = {
            "init", "--group", "org.acme", "--name", "mail", "--clouds", "aliyun", "--output", folder.toString()
        };

        assertEquals(0, command(init), err.toString(UTF_8));

        String flow = Files.readString(folder.resolve("mail/src/main/java/org/acme/GreetingFlow.java"));
        assertTrue(flow.startsWith("package org.acme;\n\nimport static dev.jointlambda.Cloud.ALIYUN;\n\n"), flow);
        assertTrue(flow.contains("@Placement(primary = ALIYUN)\n"), flow);
        String pom = Files.readString(folder.resolve("mail/pom.xml"));
        assertFalse(pom.contains("jointlambda-runtime-aws") || pom.contains("@version@"), pom);
        assertEquals(1, command(init));
        assertEquals(
                folder.resolve("mail") + " exists, and is left as it is: choose another -DartifactId or -Ddirectory."
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void aMissingOptionIsNamed() {
        assertEquals(1, command("package", "--name", "orders"));
        assertEquals("--classes is missing" + System.lineSeparator(), err.toString(UTF_8));
    }
}
