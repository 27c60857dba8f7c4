package dev.jointlambda.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a run starts; what it then runs is a stand-in that writes down how it was called. */
class LocalRunTest {
    private static final String STAND_IN = """
            package dev.jointlambda.local.run;

            import java.nio.file.*;

            public final class Run {
                public static void main(String[] args) throws Exception {
                    int input = args.length - 2;
                    String json = Files.readString(Path.of(args[input]));
                    args[input] = "<file>";
                    Files.writeString(Path.of("called.txt"), String.join(" ", args) + " " + json);
                    System.exit(json.contains("fail") ? 1 : 0);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path project;
    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        project = Files.createDirectories(folder.resolve("a project of größe"));
        classes = project.resolve("classes");
        IotProject.write(classes, IotProject.MODEL);
        Path source = Files.writeString(folder.resolve("Run.java"), STAND_IN);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString()));
    }

    private int run(String input, boolean inMemory) throws Exception {
        return LocalRun.of(List.of(classes), null, project).start(List.of(classes), input, "4711", inMemory);
    }

    private String called() throws IOException {
        return Files.readString(project.resolve("called.txt"));
    }

    @Test
    void theWorkflowGetsItsInputAndItsId() throws Exception {
        assertEquals(0, run("{\"a\": 1}", false));
        assertEquals("a.Iot <file> 4711 {\"a\": 1}", called());
    }

    @Test
    void theInputCanBeAFileOfTheProject() throws Exception {
        Files.writeString(project.resolve("input.json"), "[\"größe\"]");

        assertEquals(0, run("@input.json", true));
        assertEquals("--in-memory a.Iot <file> 4711 [\"größe\"]", called());
    }

    @Test
    void withoutAnInputItIsNull() throws Exception {
        assertEquals(0, LocalRun.of(List.of(classes), "iot", project).start(List.of(classes), null, null, false));
        assertEquals("a.Iot <file> run-1 null", called());
    }

    @Test
    void anExecutionThatFailsIsTold() throws Exception {
        assertEquals(1, run("\"fail\"", false));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertEquals(
                "There is no file " + project.resolve("none.json") + ", which the input names.",
                assertThrows(PackagingException.class, () -> run("@none.json", false))
                        .getMessage());
    }

    @Test
    void aWorkflowIsChosenByItsName() {
        assertEquals(
                "There is no workflow \"oit\" here; there is [iot].",
                assertThrows(PackagingException.class, () -> LocalRun.of(List.of(classes), "oit", project))
                        .getMessage());
        assertEquals(
                "There is no compiled workflow in [" + folder
                        + "]: in a build of several modules, choose the one that has" + " it, with -pl.",
                assertThrows(PackagingException.class, () -> LocalRun.of(List.of(folder), null, folder))
                        .getMessage());
    }
}
