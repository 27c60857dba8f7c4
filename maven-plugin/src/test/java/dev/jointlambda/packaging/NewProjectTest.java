package dev.jointlambda.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewProjectTest {
    private final List<String> log = new ArrayList<>();

    @TempDir
    Path folder;

    private static String refusal(String group, String artifact) {
        return String.valueOf(assertThrows(PackagingException.class, () -> NewProject.of(group, artifact, "both"))
                .getMessage());
    }

    @Test
    void itHasTheCloudsThatWereChosenAndIsNotWrittenTwice() throws IOException {
        NewProject mail = NewProject.of("org.acme", "mail", "Aliyun");

        mail.write(folder, log::add);

        String flow = Files.readString(folder.resolve("mail/src/main/java/org/acme/GreetingFlow.java"));
        assertTrue(flow.startsWith("package org.acme;\n\nimport static dev.jointlambda.Cloud.ALIYUN;\n\n"), flow);
        assertTrue(flow.contains("@Placement(primary = ALIYUN)\n"), flow);
        String pom = Files.readString(folder.resolve("mail/pom.xml"));
        assertFalse(pom.contains("jointlambda-runtime-aws"), pom);
        assertEquals(
                folder.resolve("mail")
                        + " exists, and is left as it is: choose another name, or another folder for it.",
                assertThrows(PackagingException.class, () -> mail.write(folder, log::add))
                        .getMessage());
    }

    @Test
    void itsFilesAreOfEverySystemAndNothingIsLeftToFillIn() throws IOException {
        NewProject.of("com.example", "hello", "both").write(folder, log::add);

        try (Stream<Path> files = Files.walk(folder.resolve("hello"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("\r"), file + " has line ends of Windows only");
                assertFalse(text.matches("(?s).*@[a-z]+@.*"), file + " has something left to fill in");
                assertTrue(text.endsWith("\n"), file.toString());
            }
        }
    }

    @Test
    void whatComesNextIsSaidWithTheFolderAsAShellTakesIt() throws IOException {
        Path parent = Files.createDirectories(folder.resolve("my projects"));

        NewProject.of("com.example", "hello", "both").write(parent, log::add);

        assertEquals(
                List.of(
                        parent.resolve("hello") + " is a new project. What comes next:",
                        "",
                        "  cd \"" + parent.resolve("hello") + "\"",
                        "  mvn package                               builds and tests it; what is deployed is in"
                                + " target/jointlambda",
                        "  mvn jointlambda:run -Dinput=@input.json   runs its workflow on this machine",
                        "",
                        "The workflow is src/main/java/com/example/GreetingFlow.java."),
                log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.my-company", "com..example", "com.class", "com.größe", ""})
    void aGroupThatIsNoPackageIsRefused(String group) {
        assertEquals(
                "\"" + group
                        + "\" cannot be the groupId, since it is also the package: give a name such as com.example, of"
                        + " letters, digits and _ with dots between.",
                refusal(group, "hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my project", "hello.", "1st", "../hello", ""})
    void aNameThatIsNoFolderEverywhereIsRefused(String artifact) {
        assertEquals(
                "\"" + artifact
                        + "\" cannot be the artifactId: give letters, digits, _, . and -, a letter first and no dot"
                        + " last.",
                refusal("com.example", artifact));
    }

    @ParameterizedTest
    @CsvSource({
        "com.example, con, con",
        "com.example, NUL, NUL",
        "com.aux.tools, hello, aux",
        "com.example, lpt1.x, lpt1"
    })
    void aNameThatWindowsKeepsForADeviceIsRefused(String group, String artifact, String device) {
        assertEquals(
                "Windows has no folder \"" + device + "\", and somebody may build \"" + artifact + "\" of \"" + group
                        + "\" there: give another name.",
                refusal(group, artifact));
    }
}
