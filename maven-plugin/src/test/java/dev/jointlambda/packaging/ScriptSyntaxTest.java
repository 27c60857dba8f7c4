package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What bash and ShellCheck say of the scripts before anything is filled in. */
class ScriptSyntaxTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/dev/jointlambda/packaging");

    @Test
    void bashCanReadThem() throws Exception {
        for (String script : scripts()) {
            assertEquals("", said(List.of("bash", "-n", script)), script);
        }
    }

    @Test
    void shellCheckHasNoFindings() throws Exception {
        List<String> command = new ArrayList<>(List.of("shellcheck", "--shell=bash"));
        command.addAll(scripts());
        try {
            assertEquals("", said(command));
        } catch (IOException e) {
            String skipped = "Skipped: there is no shellcheck (" + e.getMessage() + "), so only bash reads the scripts";
            System.out.println(skipped);
            throw new TestAbortedException(skipped, e);
        }
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            List<String> scripts = files.map(Path::toString)
                    .filter(each -> each.endsWith(".sh"))
                    .sorted()
                    .toList();
            assertEquals(3, scripts.size(), scripts.toString());
            return scripts;
        }
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return text;
    }
}
