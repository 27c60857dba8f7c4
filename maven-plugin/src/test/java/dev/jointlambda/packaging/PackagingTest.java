package dev.jointlambda.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.zip.Libraries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagingTest {
    @TempDir
    Path folder;

    private Path classes;
    private Path output;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF/jointlambda"));
        output = folder.resolve("with a space/jointlambda");
    }

    private void write(String name) throws IOException {
        Packaging.write(Project.of(name, List.of(classes), new Libraries(Set.of(), List.of()), output), log::add);
    }

    private void classFile(String path, int major, String text) throws IOException {
        IotProject.classFile(classes.resolve(path), major, text);
    }

    private void workflow() throws IOException {
        IotProject.write(classes, IotProject.MODEL);
    }

    private static List<String> names(Path zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void eachCloudGetsItsOwnHandlers() throws IOException {
        workflow();

        write("iot-app");

        assertEquals(
                List.of("a/Iot.class", "a/Iot_Read_Aws$1.class", "a/Iot_Read_Aws.class"),
                names(output.resolve("aws/function.zip")));
        assertEquals(
                List.of("a/Iot.class", "a/Iot_Read_Aliyun.class", "a/Iot_Sweeper_Aliyun.class"),
                names(output.resolve("aliyun/function.zip")));
        assertEquals("graph", Files.readString(output.resolve("iot.mmd")));
        assertTrue(Files.readString(output.resolve("README.txt")).contains("\n  aliyun/deploy.sh\n  ./connect.sh\n"));
    }

    @Test
    void whatAnEarlierRunHasLeftIsRemovedAndWhatTheUserPutThereStays() throws IOException {
        workflow();
        write("iot-app");
        Files.writeString(output.resolve("gone.svg"), "a workflow that is gone");
        Files.writeString(output.resolve("notes.txt"), "the user's");

        write("iot-app");

        assertFalse(Files.exists(output.resolve("gone.svg")));
        assertTrue(Files.exists(output.resolve("notes.txt")));
    }

    @Test
    void withoutAWorkflowNothingIsWritten() throws IOException {
        classFile("a/Other.class", IotProject.JAVA_17, "x");

        write("iot-app");

        assertEquals(List.of("No class here is a @Workflow: there is nothing to deploy."), log);
        assertFalse(Files.exists(output));
    }

    @Test
    void aWorkflowThatNobodyProcessedFails() throws IOException {
        classFile("a/Iot.class", IotProject.JAVA_17, "Ldev/jointlambda/Workflow;");

        String message =
                assertThrows(PackagingException.class, () -> write("iot-app")).getMessage();

        assertTrue(
                String.valueOf(message).startsWith("a.Iot is a @Workflow, but there are no functions for it: "),
                message);
    }

    @Test
    void aNameThatIsTooLongIsToldWithItsStep() throws IOException {
        workflow();
        Files.writeString(
                classes.resolve("META-INF/jointlambda/a.Iot.json"),
                IotProject.MODEL.replace("\"read\"", "\"readEverythingThatIsThereToBeRead\""));

        String message = assertThrows(
                        PackagingException.class, () -> write("the-application-of-the-internet-of-things"))
                .getMessage();

        assertEquals(
                "A function's name has at most 64 characters on both clouds: step \"readEverythingThatIsThereToBeRead\" of"
                        + " \"iot\" would be the-application-of-the-internet--iot-readEverythingThatIsThereToBeRead, which"
                        + " has 70. Set a shorter prefix, or give the workflow or the step a shorter name"
                        + " (@Step(\"name\")).",
                message);
    }

    @Test
    void aNewerJavaThanTheCloudsHaveIsRefused() throws IOException {
        workflow();
        classFile("a/New.class", 70, "x");

        assertEquals(
                "The classes are compiled for Java 26, and the clouds run [17, 21, 25]: set <maven.compiler.release> to one"
                        + " of these.",
                assertThrows(PackagingException.class, () -> write("iot-app")).getMessage());
    }

    @Test
    void forJava25FunctionComputeNeedsALayerOfOnesOwn() throws IOException {
        workflow();
        classFile("a/New.class", 69, "x");

        assertEquals(
                "Alibaba Cloud has no official layer with Java 25: build for java17 or java21, or set aliyun.layer to a"
                        + " layer of your own that has it in /opt/java25",
                assertThrows(PackagingException.class, () -> write("iot-app")).getMessage());
        Packaging.write(
                new Project(
                        "iot-app",
                        List.of(classes),
                        new Libraries(Set.of(), List.of()),
                        output,
                        null,
                        null,
                        null,
                        "acs:fc:cn-hangzhou:1234567890:layers/jdk/versions/1",
                        Project.NO_TIME),
                log::add);
        assertTrue(Files.readString(output.resolve("aliyun/s.yaml")).contains("/opt/java25/bin/java"));
    }

    @Test
    void theTimeOfEntriesIsReadAsMavenWritesIt() {
        assertEquals(Project.NO_TIME, Project.time("-"));
        assertEquals(Instant.parse("2026-11-01T00:00:00Z"), Project.time("1793491200"));
        assertEquals(Instant.parse("2026-11-01T00:00:00Z"), Project.time("2026-11-01T02:00:00+02:00"));
        assertEquals(
                "The time of the archives, project.build.outputTimestamp, is \"yesterday\": write it as"
                        + " 2026-11-01T00:00:00Z, or as seconds since 1970.",
                assertThrows(PackagingException.class, () -> Project.time("yesterday"))
                        .getMessage());
    }
}
