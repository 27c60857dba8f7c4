package dev.jointlambda.packaging.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.aliyun.AliyunFiles;
import dev.jointlambda.packaging.aliyun.Shops;
import dev.jointlambda.packaging.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** What the vendor's own tools say of the files, without an account and without the vendor. */
class AliyunValidatorsTest {
    private static final Path CHECKERS =
            Path.of("../checkers/aliyun").toAbsolutePath().normalize();
    /** The schema of the component fc3, which is the vendor's and no part of this project. */
    private static final String SCHEMA = "FC3_SCHEMA";

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws Exception {
        if (Files.notExists(CHECKERS.resolve("node_modules/.bin/s"))) {
            Ran npm;
            try {
                npm = run(CHECKERS, List.of("npm", "ci", "--no-audit", "--no-fund"));
            } catch (IOException e) {
                throw skipped("npm cannot be run (" + e.getMessage() + "), so the vendor's tools check nothing");
            }
            assertEquals(0, npm.status, npm.text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void theVendorsConstructsTakeTheState(String shop) throws Exception {
        Ran ran = constructs(files(shop).get(1).text());

        assertEquals("", ran.text);
        assertEquals(0, ran.status);
    }

    @Test
    void theVendorsConstructsFindWhatIsWrong() throws Exception {
        String state = files(Shops.ALONE).get(1).text();
        for (Map.Entry<String, String> wrong : Map.of(
                        "\"MaxVersions\": 1", "\"MaxVersionz\": 1",
                        "\"ClusterType\": \"SSD\"", "\"ClusterType\": \"SSSD\"",
                        "\"TTL\": 14", "\"TTL\": \"fourteen\"",
                        "\"Ref\": \"Bucket\"", "\"Ref\": \"Buckets\"",
                        "ALIYUN::SLS::Project", "ALIYUN::SLS::Projects")
                .entrySet()) {
            String text = state.replace(wrong.getKey(), wrong.getValue());

            assertTrue(!text.equals(state), wrong.getKey());
            assertEquals(1, constructs(text).status, wrong.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void theVendorsCommandTakesTheFunctions(String shop) throws Exception {
        Ran ran = verify(files(shop).get(0).text());

        assertTrue(ran.text.contains("Format verification for [s.yaml] passed."), ran.text);
        assertEquals(0, ran.status);
    }

    @Test
    void theVendorsCommandFindsWhatIsWrong() throws Exception {
        String functions = files(Shops.ALONE).get(0).text();

        assertTrue(verify(functions.replaceFirst("memorySize: 512", "memorySize: 513"))
                .text
                .contains("ChoresValidate/props/memorySize must be multiple of 64"));
        assertEquals(1, verify(functions.replace("custom.debian12", "custom.debian99")).status);
        assertEquals(1, verify(functions.replace("'${vars.bucket}'", "'${vars.buckets}'")).status);
    }

    private static List<TextFile> files(String shop) throws IOException {
        return AliyunFiles.of(Shops.of(shop), Shops.artifact());
    }

    private Ran constructs(String state) throws Exception {
        Path file = Files.writeString(folder.resolve("state.ros.json"), state);
        return run(CHECKERS, List.of("node", "ros-check.js", file.toString()));
    }

    /** The components are stand-ins, because the vendor's are loaded from its registry. */
    private Ran verify(String functions) throws Exception {
        if (System.getenv(SCHEMA) == null) {
            throw skipped("the environment variable " + SCHEMA + " names no file with the schema of fc3, so s verify"
                    + " checks nothing: it is in the repository devsapp/fc3");
        }
        Files.writeString(
                folder.resolve("s.yaml"),
                functions
                        .replace("component: fc3", "component: '" + CHECKERS.resolve("fc3") + "'")
                        .replace("component: ros", "component: '" + CHECKERS.resolve("ros") + "'"));
        return run(folder, List.of(CHECKERS.resolve("node_modules/.bin/s").toString(), "verify", "-t", "s.yaml"));
    }

    private static TestAbortedException skipped(String reason) {
        System.out.println("Skipped: " + reason);
        return new TestAbortedException(reason);
    }

    private static Ran run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "ALIYUN_ACCOUNT_ID", "1234567890123456",
                        "ALIYUN_REGION", "cn-hangzhou",
                        "AWS_ACCOUNT_ID", "123456789012",
                        "AWS_REGION", "eu-central-1"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), text);
    }

    private record Ran(int status, String text) {}
}
