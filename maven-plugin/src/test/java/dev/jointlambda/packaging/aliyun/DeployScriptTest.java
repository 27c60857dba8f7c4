package dev.jointlambda.packaging.aliyun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, run with stand-ins for the commands that it needs. */
class DeployScriptTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void files() throws IOException {
        for (TextFile file : AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact())) {
            Path written = Files.writeString(folder.resolve(file.name()), file.text());
            assertTrue(!file.executable() || written.toFile().setExecutable(true));
        }
        Files.writeString(folder.resolve("function.zip"), "zip");
        environment.put("ALIYUN_ACCOUNT_ID", "1234567890123456");
        environment.put("ALIYUN_REGION", "cn-hangzhou");
        environment.put("AWS_ACCOUNT_ID", "123456789012");
        environment.put("AWS_REGION", "eu-central-1");
    }

    @Test
    void helpNamesEveryVariable() throws Exception {
        Ran help = run("--help");

        assertEquals(0, help.status);
        for (String name : environment.keySet()) {
            assertTrue(help.text.contains(name), help.text);
        }
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsDone() throws Exception {
        assertFails("node is missing: install Node.js 16 or newer (https://nodejs.org)");
        command("node", "exit 0");
        assertFails("s is missing: npm install -g @serverless-devs/s@3");
        command("s", "echo \"s $*\" >>calls; exit 0");
        environment.put("ALIYUN_REGION", "Hangzhou");
        assertFails("ALIYUN_REGION is \"Hangzhou\", but it must be the id of a region, such as cn-hangzhou");
        environment.remove("ALIYUN_REGION");
        assertFails("ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou");
        environment.put("ALIYUN_REGION", "cn-hangzhou");
        environment.remove("AWS_ACCOUNT_ID");
        assertFails("AWS_ACCOUNT_ID is not set: export AWS_ACCOUNT_ID=<the number of the AWS account>");
        environment.put("AWS_ACCOUNT_ID", "123456789012");
        Files.delete(folder.resolve("function.zip"));
        assertFails("function.zip is missing beside this script: run mvn package again");
        assertTrue(Files.notExists(folder.resolve("calls")));
    }

    @Test
    void nothingIsDeployedUnlessAnsweredWithYes() throws Exception {
        commands();

        Ran declined = run();

        assertEquals(1, declined.status, declined.text);
        assertTrue(declined.text.contains("  function shop-order-reserve\n"), declined.text);
        assertTrue(declined.text.endsWith("Deploy? [y/N] Nothing was deployed.\n"), declined.text);
        assertEquals("s config get -a default\n", Files.readString(folder.resolve("calls")));
    }

    @Test
    void theStackGoesBeforeTheFunctions() throws Exception {
        commands();

        Ran deployed = run("--yes", "--access", "work");

        assertEquals(0, deployed.status, deployed.text);
        assertEquals(
                "s config get -a work\ns state deploy -y -a work\ns deploy -y -a work\n",
                Files.readString(folder.resolve("calls")));
    }

    private void commands() throws IOException {
        command("node", "exit 0");
        command("s", "echo \"s $*\" >>calls; exit 0");
    }

    private void command(String name, String body) throws IOException {
        Path command = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(command, "#!/bin/sh\n" + body + "\n");
        assertTrue(command.toFile().setExecutable(true));
    }

    private void assertFails(String why) throws Exception {
        Ran ran = run("--yes");
        assertEquals("deploy.sh: " + why + "\n", ran.text);
        assertEquals(1, ran.status);
    }

    /** With the commands of the script itself, and no others but what the test has put there. */
    private Ran run(String... arguments) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "cat", "grep", "sed", "tr", "sleep")) {
            Path link = tools.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, which(tool));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of("/bin/sh", "-c", "exec bash ./deploy.sh \"$@\"", "deploy.sh"),
                                Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), text);
    }

    private static Path which(String tool) throws IOException {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(each -> Path.of(each, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException(tool + " is not installed"));
    }

    private record Ran(int status, String text) {}
}
