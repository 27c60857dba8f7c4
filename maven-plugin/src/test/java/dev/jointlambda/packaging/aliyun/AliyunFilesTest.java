package dev.jointlambda.packaging.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as a deployer sees them; {@code -Dgolden.update=true} writes what is expected anew. */
class AliyunFilesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/jointlambda/packaging/aliyun/expected");

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void theFilesAreAsExpected(String shop) throws IOException {
        List<TextFile> files = AliyunFiles.of(Shops.of(shop), Shops.artifact());

        assertEquals(
                List.of("s.yaml", "state.ros.json", "deploy.sh"),
                files.stream().map(TextFile::name).toList());
        assertEquals(
                List.of(false, false, true),
                files.stream().map(TextFile::executable).toList());
        for (TextFile file : files) {
            Path expected = EXPECTED.resolve(shop).resolve(file.name());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, file.text());
            }
            assertEquals(Files.readString(expected), file.text(), expected.toString());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertEquals(
                AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact()),
                AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact()));
    }

    @Test
    void aWorkflowOnOneCloudHasNothingOfTheOther() throws IOException {
        for (TextFile file : AliyunFiles.of(Shops.of(Shops.ALONE), Shops.artifact())) {
            if (!file.executable()) {
                assertFalse(file.text().contains("AWS"), file.name());
                assertFalse(file.text().contains("Peer"), file.name());
                assertFalse(file.text().contains("kms:"), file.name());
                assertFalse(file.text().contains("JOINTLAMBDA_SECRET"), file.name());
            }
        }
    }

    @Test
    void functionsInAServiceAreInvokedThere() throws IOException {
        List<TextFile> files =
                AliyunFiles.of(Shops.of(Shops.ALONE), Shops.artifact().inService("legacy"));

        String functions = files.get(0).text();
        assertTrue(functions.contains("functionName: 'legacy$${vars.prefix}-chores-ship'"), functions);
        assertTrue(functions.contains("JOINTLAMBDA_FC: '2.0'\n"), functions);
        assertTrue(functions.contains("JOINTLAMBDA_FC_SERVICE: legacy\n"), functions);
        assertTrue(
                files.get(1).text().contains(":services/legacy/functions/${Prefix}-chores-ship\""),
                files.get(1).text());
    }

    @Test
    void aClientMayStartExecutionsAndReadResultsAndNothingElse() throws IOException {
        Map<String, Object> resources = section(Yaml.read(AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact())
                        .get(1)
                        .text())
                .get("Resources"));

        // Both workflows are at home on AWS: here are results of steps that have run here, and a start as a backup.
        for (String workflow : List.of("Order", "Montecarlo")) {
            String client = String.valueOf(resources.get(workflow + "ClientPolicy"));
            assertEquals(
                    "fc:InvokeFunction oss:GetObject ots:BatchGetRow",
                    Pattern.compile("[a-z]+:[A-Z][A-Za-z]+")
                            .matcher(client)
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
    }

    private static Map<String, Object> section(@Nullable Object value) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> section.put(String.valueOf(key), each));
        }
        return section;
    }

    @Test
    void aLayerOfOnesOwnReplacesTheOfficialOne() throws IOException {
        String layer = "acs:fc:cn-hangzhou:1234567890:layers/Temurin25/versions/1";

        String functions = AliyunFiles.of(
                        Shops.of(Shops.ALONE, "alone", 25), Shops.artifact().withLayer(layer))
                .get(0)
                .text();

        assertTrue(functions.contains("- '" + layer + "'\n"), functions);
        assertTrue(functions.contains("- /opt/java25/bin/java\n"), functions);
    }

    @Test
    void aJavaWithoutALayerIsRefused() throws IOException {
        Deployment deployment = Shops.of(Shops.ALONE, "alone", 25);
        assertEquals(
                "Alibaba Cloud has no official layer with Java 25: build for java17 or java21, or set aliyun.layer to a"
                        + " layer of your own that has it in /opt/java25",
                assertThrows(IllegalArgumentException.class, () -> AliyunFiles.of(deployment, Shops.artifact()))
                        .getMessage());
    }

    @Test
    void wrongSettingsAreRefusedWithWhatToSet() {
        assertEquals(
                "aliyun.fc.service is \"a b\": set it to the name of the service of Function Compute 2.0 that has the"
                        + " functions",
                assertThrows(IllegalArgumentException.class, () -> Shops.artifact()
                                .inService("a b"))
                        .getMessage());
        assertEquals(
                "aliyun.layer is \"java\": set it to a layer version that has a JDK, such as"
                        + " acs:fc:cn-hangzhou:official:layers/Java21/versions/2",
                assertThrows(IllegalArgumentException.class, () -> Shops.artifact()
                                .withLayer("java"))
                        .getMessage());
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithTheFunction() {
        String step = "a".repeat(60);

        String message = refusal(chores(step, new Function("a.B_Aliyun", Duration.ofMinutes(1), 512, null)));

        assertTrue(
                message.contains(
                        "the name \"alone-chores-" + step + "\" has 73 characters, but a function's name has at"
                                + " most 64: give the workflow or the step a shorter name, or the deployment a shorter prefix"),
                message);
    }

    @Test
    void vCpusThatDoNotGoWithTheMemoryAreRefused() {
        String message = refusal(chores("tidy", new Function("a.B_Aliyun", Duration.ofMinutes(1), 512, 2.0)));

        assertEquals(
                "this cannot be deployed to Alibaba Cloud:\n  s.yaml: resources.ChoresTidy.props.cpu: 2 vCPUs do not go"
                        + " with 512 MB of memory, which takes 0.125 to 0.5: change cpu or memoryMb in"
                        + " @On(cloud = ALIYUN) of the step",
                message);
    }

    @Test
    void rowsAreKeptAsLongAsASlowWorkflowNeeds() {
        Deployment slow = chores("tidy", new Function("a.B_Aliyun", Duration.ofHours(20), 512, null), 30);

        List<TextFile> files = AliyunFiles.of(slow, Shops.artifact());

        assertEquals(Duration.ofDays(33), slow.retention());
        assertTrue(
                files.get(0).text().contains("JOINTLAMBDA_RETENTION: P33D\n"),
                files.get(0).text());
        assertTrue(
                files.get(1).text().contains("\"TimeToLive\": " + 33 * 24 * 3600),
                files.get(1).text());
        assertTrue(files.get(1).text().contains("\"Days\": 34"), files.get(1).text());
    }

    private static String refusal(Deployment deployment) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> AliyunFiles.of(deployment, Shops.artifact()))
                        .getMessage());
    }

    private static Deployment chores(String step, Function function) {
        return chores(step, function, 7);
    }

    private static Deployment chores(String step, Function function, int days) {
        StepModel only = new StepModel(step, Cloud.ALIYUN, null, Map.of(Cloud.ALIYUN, function), List.of());
        Function sweeper = new Function("a.Sweeper_Aliyun", Duration.ofMinutes(1), 512, null);
        WorkflowModel chores = new WorkflowModel(
                "chores",
                1,
                "a.Chores",
                Duration.ofDays(days),
                Cloud.ALIYUN,
                step,
                List.of(only),
                Duration.ofMinutes(1),
                Map.of(Cloud.ALIYUN, sweeper));
        return new Deployment("alone", List.of(chores), 17);
    }
}
