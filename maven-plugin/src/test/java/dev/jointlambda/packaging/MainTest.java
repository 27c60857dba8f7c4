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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
                "\"deploy\" is not understood; usage: package | run | graph | explain | doctor | init; see docs/packaging.md"
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void aMissingOptionIsNamed() {
        assertEquals(1, command("package", "--name", "orders"));
        assertEquals("--classes is missing" + System.lineSeparator(), err.toString(UTF_8));
    }

    @Test
    void anOptionThatNobodyKnowsIsNotIgnored() {
        assertEquals(1, command("graph", "--clases", "target/classes"));

        assertEquals(
                "--clases is not understood here; what is: --classes --output --workflow" + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void aGraphIsPrintedOrWritten() throws IOException {
        Path classes = folder.resolve("classes");
        IotProject.write(classes, IotProject.MODEL);
        Path file = folder.resolve("iot.mmd");

        assertEquals(0, command("graph", "--classes", classes.toString()), err.toString(UTF_8));
        assertEquals("%% iot\ngraph", out.toString(UTF_8));
        assertEquals(0, command("graph", "--classes", classes.toString(), "--output", file.toString()));
        assertEquals("graph", Files.readString(file));
        assertEquals(1, command("graph", "--classes", classes.toString(), "--workflow", "oit"));
        assertEquals(1, command("graph", "--classes", folder.resolve("none").toString()));

        assertEquals(
                List.of(
                        "There is no workflow \"oit\" here; there is [iot].",
                        "There is no compiled workflow in [" + folder.resolve("none")
                                + "]: compile the project first."),
                err.toString(UTF_8).lines().toList());
    }

    @Test
    void aCloudThatNoWorkflowUsesIsLeftOutOfAGraphOfDependencies() throws IOException {
        Path classes = folder.resolve("classes");
        IotProject.write(classes, IotProject.ON_AWS);
        Path libraries = libraries(
                "*\tdev.jointlambda:jointlambda-runtime-aws\tdev.jointlambda:jointlambda-runtime-aliyun",
                "dev.jointlambda:jointlambda-runtime-aws\t@\tdev.jointlambda:jointlambda-runtime\ta:sdk",
                "dev.jointlambda:jointlambda-runtime-aliyun\t@\tdev.jointlambda:jointlambda-runtime\tb:sdk",
                "dev.jointlambda:jointlambda-runtime\t@",
                "a:sdk\t@",
                "b:sdk\t@");
        Path output = folder.resolve("out");

        assertEquals(
                0,
                command(
                        "package",
                        "--name",
                        "iot",
                        "--classes",
                        classes.toString(),
                        "--libraries",
                        libraries.toString(),
                        "--output",
                        output.toString()),
                err.toString(UTF_8));

        try (ZipFile zip = new ZipFile(output.resolve("aws/function.zip").toFile())) {
            assertEquals(
                    List.of(
                            "a/Iot.class",
                            "a/Iot_Read_Aliyun.class",
                            "a/Iot_Read_Aws$1.class",
                            "a/Iot_Read_Aws.class",
                            "a/Iot_Sweeper_Aliyun.class",
                            "lib/a.sdk.jar",
                            "lib/dev.jointlambda.jointlambda-runtime-aws.jar",
                            "lib/dev.jointlambda.jointlambda-runtime.jar"),
                    zip.stream().map(ZipEntry::getName).toList());
        }
        assertTrue(Files.isRegularFile(output.resolve("aws/template.yaml")));
        assertFalse(Files.exists(output.resolve("aliyun")));
        assertTrue(
                out.toString(UTF_8).startsWith("aws/function.zip: 0.0 MB of 50.0 MB; largest: "), out.toString(UTF_8));
    }

    @Test
    void aLibraryThatIsNoJarIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("libraries.txt"), "a:b\t" + folder);

        assertEquals(1, command("package", "--name", "iot", "--classes", "classes", "--libraries", file.toString()));

        assertEquals(
                file + " names " + folder + " for a:b, and there is no such file: give jars, not folders of classes."
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void aRunWithoutTheLocalCloudsSaysWhatToAdd() throws IOException {
        assertEquals(
                1,
                command(
                        "run",
                        "--classes",
                        "classes",
                        "--libraries",
                        libraries("a:b\t@").toString()));

        assertEquals(
                "--libraries has no dev.jointlambda:jointlambda-local, which is the clouds on this machine: add it, of"
                        + " version " + Version.ours() + ", to what a run gets, not to what is packaged."
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void theDoctorLooksAtAProjectOfAnyBuildTool() throws IOException {
        Path classes = folder.resolve("classes");
        IotProject.write(classes, IotProject.ON_AWS);
        String[] doctor = {
            "doctor",
            "--name",
            "iot",
            "--classes",
            classes.toString(),
            "--libraries",
            libraries("dev.jointlambda:jointlambda-runtime-aws\t@").toString()
        };

        assertEquals(1, command(doctor), "the jar's name has no version of ours");

        String said = out.toString(UTF_8);
        assertTrue(said.startsWith("ok  JDK "), said);
        assertTrue(said.contains("!!  all of jointlambda is of version " + Version.ours() + ": give every"), said);
        assertTrue(said.contains("ok  1 workflow(s) on [AWS], Java 17, prefix iot"), said);
        assertFalse(said.contains("Maven"), said);
    }

    /** A file of libraries, with a jar for each {@code @}. */
    private Path libraries(String... lines) throws IOException {
        List<String> written = new ArrayList<>();
        for (String line : lines) {
            String id = line.substring(0, line.indexOf('\t'));
            Path jar = folder.resolve(id.replace(':', '.') + ".jar");
            if (line.contains("@")) {
                Files.writeString(jar, "a jar");
            }
            written.add(line.replace("@", jar.toString()));
        }
        return Files.write(folder.resolve("libraries.txt"), written);
    }
}
