package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.NewProject;
import dev.jointlambda.samples.order.OrderFlow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the order sample, its code without the bodies and its picture, and the project that init writes. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    /** What stands between the signatures. */
    private static final Pattern BODY = Pattern.compile("\\{ \\.\\.\\. }|public class OrderFlow \\{");

    @Test
    void theCodeInTheReadmeIsThatOfTheSample() throws IOException {
        String readme = text(ROOT.resolve("README.md"));
        int begin = readme.indexOf("@Workflow(\"order\")");
        String shown = readme.substring(begin, readme.indexOf("```", begin));
        String sample =
                squeezed(text(ROOT.resolve("sample-app/src/main/java/dev/jointlambda/samples/order/OrderFlow.java")));

        int from = 0;
        for (String part : BODY.split(shown, -1)) {
            String squeezed = squeezed(part);
            if (!squeezed.isEmpty() && !squeezed.equals("}")) {
                int at = sample.indexOf(squeezed, from);
                assertTrue(at >= 0, "in this order, the sample has not: " + part.strip());
                from = at + squeezed.length();
            }
        }
        assertEquals(steps(sample), steps(shown), "every step is shown");
    }

    @Test
    void thePictureInTheReadmeIsWhatTheCompilerDrew() throws IOException {
        String picture = "/META-INF/jointlambda/" + OrderFlow.class.getName() + ".svg";
        try (InputStream drawn = OrderFlow.class.getResourceAsStream(picture)) {
            assertNotNull(drawn, "the compiler drew no picture");
            assertEquals(
                    new String(drawn.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"),
                    text(ROOT.resolve("docs/images/order.svg")),
                    "copy the new picture to docs/images/order.svg");
        }
    }

    @Test
    void theProjectInTheReadmeIsWhatInitWrites(@TempDir Path folder) throws IOException {
        List<String> log = new ArrayList<>();
        NewProject.of("com.example", "hello", "both").write(folder, log::add);
        String readme = text(ROOT.resolve("README.md"));

        String pom = text(folder.resolve("hello/pom.xml"));
        assertTrue(readme.contains("\n```xml\n" + pom + "```\n"), "the README is to have this pom:\n" + pom);
        String flow = text(folder.resolve("hello/src/main/java/com/example/GreetingFlow.java"));
        String shown = flow.substring(flow.indexOf("@Workflow("));
        assertTrue(readme.contains("\n```java\n" + shown + "```\n"), "the README is to have this code:\n" + shown);
        assertEquals(pom, text(Path.of("src/it/user/pom.xml")), "the pom that Maven 3.9 is tried with");
        for (String line : log) {
            String command = line.strip().replaceFirst(" {2,}.*", "");
            assertTrue(!command.startsWith("mvn ") || readme.contains("\n" + command), "init says " + command);
        }
    }

    private static long steps(String java) {
        return Pattern.compile("@Step").matcher(java).results().count();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    /** Without comments and white space. */
    private static String squeezed(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }
}
