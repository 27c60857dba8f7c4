package dev.jointlambda.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.zip.Archive;
import dev.jointlambda.packaging.zip.SizeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final Map<String, String> OURS = Map.of("jointlambda-runtime-aws", Version.ours());

    @TempDir
    Path folder;

    private static List<String> looked(Setup setup) {
        return SetupCheck.of(setup).stream().map(Finding::toString).toList();
    }

    private static Setup setup(String maven, String java, String compiler, boolean named) {
        return new Setup(java, new Setup.Maven(maven, compiler, named), OURS);
    }

    private Doctor doctor(Path classes, String name) throws IOException {
        return Doctor.of(
                setup("3.9.9", "25.0.1", "3.14.1", true), name, null, List.of(classes), folder.resolve("jointlambda"));
    }

    private Path archive(int bytes) throws IOException {
        Path content = Files.write(folder.resolve("content"), new byte[bytes]);
        return Archive.write(
                        folder.resolve("jointlambda/aws/function.zip"),
                        new TreeMap<>(Map.of("lib/a.jar", content)),
                        Project.NO_TIME)
                .file();
    }

    @Test
    void aBuildThatIsAsItShouldBeIsWell() {
        assertEquals(
                List.of(
                        "ok  Maven 3.8.6",
                        "ok  JDK 17.0.1",
                        "ok  maven-compiler-plugin 3.12.0",
                        "ok  the processor path names jointlambda-processor",
                        "ok  dependencies: {jointlambda-runtime-aws=" + Version.ours() + "}",
                        "ok  all of jointlambda is of version " + Version.ours()),
                looked(setup("3.8.6", "17.0.1", "3.12.0", true)));
    }

    @Test
    void whatIsTooOldOrMissingIsToldWithWhatToDo() {
        Setup old = new Setup("11.0.2", new Setup.Maven("3.8.5", "3.1", false), Map.of());

        assertEquals(
                List.of(
                        "!!  Maven 3.8.5: install 3.8.6 or later",
                        "!!  JDK 11.0.2: install 17 or later",
                        "!!  maven-compiler-plugin 3.1: set <version>3.14.1</version>: older ones do not take annotation"
                                + " processor paths with a release",
                        "!!  the processor path names jointlambda-processor: add it to <annotationProcessorPaths> of"
                                + " maven-compiler-plugin; JDK 23 and later need it",
                        "!!  dependencies: {}: add jointlambda-runtime-aws or -aliyun",
                        "ok  all of jointlambda is of version " + Version.ours()),
                looked(old));
    }

    @Test
    void aProcessorOnTheClassPathIsEnoughUntilJava22() {
        Map<String, String> artifacts = Map.of("jointlambda-processor", Version.ours());
        Setup.Maven maven = new Setup.Maven("3.9.9", "3.14.1", false);

        assertTrue(looked(new Setup("21.0.1", maven, artifacts))
                .contains("--  the processor is only on the class path, where JDK 23 and later do not look: name"
                        + " jointlambda-processor in <annotationProcessorPaths> of maven-compiler-plugin"));
        assertTrue(looked(new Setup("23", maven, artifacts)).get(3).startsWith("!!  the processor path names"));
    }

    @Test
    void versionsThatDifferAreWrong() {
        Setup mixed = new Setup("17", null, Map.of("jointlambda-runtime-aws", "0.0.1", "jointlambda-runtime", "0.0.2"));

        assertEquals(
                "!!  all of jointlambda is of version " + Version.ours()
                        + ": give every artifact of dev.jointlambda, and"
                        + " the plugin, one version, such as ${jointlambda.version}",
                looked(mixed).get(2));
    }

    @Test
    void workflowsArchivesAndToolsAreLookedAt() throws IOException {
        Path classes = folder.resolve("classes");
        IotProject.write(classes, IotProject.MODEL);
        archive(1000);

        Doctor doctor = doctor(classes, "iot");

        List<String> said =
                doctor.findings().stream().map(Finding::toString).toList().subList(6, 9);
        assertEquals(
                List.of(
                        "ok  1 workflow(s) on [AWS, ALIYUN], Java 17, prefix iot",
                        "ok  aws/function.zip: 0.0 MB of 50.0 MB zipped, 0.0 MB of 250.0 MB unzipped",
                        "--  aliyun/function.zip is not packaged yet"),
                said);
        assertTrue(doctor.isWell());
        assertTrue(doctor.findings().get(9).what().startsWith("to deploy to AWS: aws is "));
    }

    @Test
    void whatIsForgottenOrTooLongIsToldAsPackagingWouldTellIt() throws IOException {
        Path classes = folder.resolve("classes");
        IotProject.classFile(classes.resolve("a/Iot.class"), IotProject.JAVA_17, "Ldev/jointlambda/Workflow;");

        Doctor doctor = doctor(classes, "iot");

        assertFalse(doctor.isWell());
        assertTrue(
                doctor.findings().get(6).toString().startsWith("!!  a.Iot is a @Workflow, but there are no functions"));
    }

    @Test
    void withoutClassesThereIsNothingToLookAtYet() throws IOException {
        Doctor doctor = doctor(folder.resolve("none"), "iot");

        assertEquals(
                "--  no compiled workflow to look at: compile the project first",
                doctor.findings().get(6).toString());
        assertTrue(doctor.isWell());
    }

    @Test
    void anArchiveNearOrAboveALimitIsTold() throws IOException {
        Path zip = archive(2000);
        long size = Files.size(zip);

        assertEquals(
                Finding.well("f: 0.0 MB of 1.0 MB zipped, 0.0 MB unzipped"),
                ArchiveCheck.sizes("f", zip, new SizeLimits(1024 * 1024, null)));
        assertEquals(
                Finding.note("f: 0.0 MB of 0.0 MB zipped, 0.0 MB of 0.0 MB unzipped, which is close to the limit"),
                ArchiveCheck.sizes("f", zip, new SizeLimits(size, 10_000L)));
        assertEquals(
                Finding.wrong(
                        "f: 0.0 MB of 1.0 MB zipped, 0.0 MB of 0.0 MB unzipped: leave out what the functions do not"
                                + " need, with <exclusions> or the scope \"provided\""),
                ArchiveCheck.sizes("f", zip, new SizeLimits(1024 * 1024, 1999L)));
    }

    @Test
    void anArchiveThatCannotBeReadIsWrong() throws IOException {
        Path zip = Files.writeString(folder.resolve("function.zip"), "no archive");

        Finding finding = ArchiveCheck.sizes("aws/function.zip", zip, new SizeLimits(1000, null));

        assertEquals(Finding.Mark.WRONG, finding.mark());
        assertTrue(finding.what().startsWith("aws/function.zip cannot be read, "), finding.what());
        assertTrue(finding.what().endsWith(": package the project anew"), finding.what());
    }
}
