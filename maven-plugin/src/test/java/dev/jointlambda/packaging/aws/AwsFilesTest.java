package dev.jointlambda.packaging.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.check.TemplateChecks;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwsFilesTest {
    static final AwsArtifact ARTIFACT = new AwsArtifact("function.zip", "0123456789abcdef".repeat(4));
    private static final Path GOLDEN = Path.of("src/test/resources/golden/aws");

    @Test
    void aSmallWorkflowsTemplateIsAsReviewed() throws IOException {
        String template = template(Deployments.small());
        Path file = GOLDEN.resolve("small.yaml");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, template.getBytes(UTF_8));
        }
        assertEquals(Files.readString(file), template, "see it with -Dgolden.update=true");
    }

    @Test
    void theSameInputGivesTheSameFiles() {
        assertEquals(AwsFiles.of(Deployments.large(), ARTIFACT), AwsFiles.of(Deployments.large(), ARTIFACT));
    }

    @Test
    void aStepMayInvokeItsSuccessorsOnThisCloudAndNobodyElse() {
        Map<String, Object> resources = resources(Deployments.large());

        assertEquals(Set.of("order-reserve", "order-list"), invoked(resources, "OrderValidateRole"));
        assertEquals(Set.of("order-decide"), invoked(resources, "OrderReserveRole"));
        assertEquals(Set.of("order-price"), invoked(resources, "OrderListRole"), "sum runs on the other cloud only");
        assertEquals(Set.of("order-price"), invoked(resources, "OrderPriceRole"), "it sends the window's next item");
        assertEquals(Set.of("order-charge", "order-reject"), invoked(resources, "OrderDecideRole"));
        assertEquals(Set.of(), invoked(resources, "OrderRejectRole"));
        assertEquals(
                Set.of(
                        "order-validate",
                        "order-reserve",
                        "order-list",
                        "order-price",
                        "order-decide",
                        "order-charge",
                        "order-reject"),
                invoked(resources, "PeerInvokePolicy1"));
    }

    @Test
    void aClientMayStartExecutionsAndReadResultsAndNothingElse() {
        String client = text(resources(Deployments.large()), "OrderClientPolicy");

        assertEquals(Set.of("order-validate"), invoked(resources(Deployments.large()), "OrderClientPolicy"));
        assertEquals(
                "dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem lambda:InvokeFunction"
                        + " s3:GetObject s3:PutObject",
                Pattern.compile("\\b[a-z0-9]+:[A-Z][A-Za-z]+")
                        .matcher(client)
                        .results()
                        .map(MatchResult::group)
                        .filter(each -> !each.startsWith("dynamodb:Leading"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
        Map<String, Object> outputs =
                map(Yaml.read(template(Deployments.large())).get("Outputs"));
        assertTrue(text(outputs, "OrderClientPolicy").contains("!Ref OrderClientPolicy"), outputs.toString());
    }

    @Test
    void functionsOfAServiceOnTheOtherCloudAreInvokedThereByFunctionsOnAws() {
        AwsArtifact inService = new AwsArtifact("function.zip", "0123456789abcdef".repeat(4), "legacy");
        List<TextFile> files = AwsFiles.of(Deployments.large(), inService);

        Map<String, Object> parameters = map(Yaml.read(files.get(0).text()).get("Parameters"));
        assertTrue(text(parameters, "AliyunFc").contains("Default=2.0"), parameters.toString());
        assertTrue(text(parameters, "AliyunFcService").contains("Default=legacy"), parameters.toString());
        assertTrue(files.get(1).text().contains("\"AliyunFc=2.0\" \"AliyunFcService=legacy\""));
        assertEquals(List.of(), TemplateChecks.of(Deployments.large(), files.get(0), "legacy"));
        assertFalse(TemplateChecks.of(Deployments.large(), files.get(0)).isEmpty());
    }

    @Test
    void aWorkflowOnOneCloudHasNothingOfThePeers() {
        String small = template(Deployments.small());
        assertFalse(small.contains("Aliyun") || small.contains("Peer") || small.contains("ALIYUN"), small);

        Map<String, Object> resources = resources(Deployments.large());
        assertTrue(text(resources, "OrderListRole").contains("secretsmanager:GetSecretValue"));
        assertFalse(text(resources, "ReportV2CollectAllRole").contains("secretsmanager"));
        assertFalse(text(resources, "ReportV2CollectAllFunction").contains("JOINTLAMBDA_SECRET"));
    }

    @Test
    void newCodeAndNewSettingsAreANewVersion() {
        Set<String> before = versions(template(Deployments.small()));
        assertEquals(before, versions(template(Deployments.small())));

        AwsArtifact other = new AwsArtifact("function.zip", "f".repeat(64));
        assertNotEquals(
                before, versions(AwsFiles.of(Deployments.small(), other).get(0).text()));
        Deployment newer = new Deployment("thumbnails", Deployments.small().workflows(), 25);
        assertNotEquals(before, versions(template(newer)));
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertEquals(
                "\"abc\" is no SHA-256 in hexadecimal digits",
                assertThrows(IllegalArgumentException.class, () -> new AwsArtifact("function.zip", "abc"))
                        .getMessage());
    }

    @Test
    void theScriptsAreExecutableAndKnowThePrefix() {
        TextFile deploy = AwsFiles.of(Deployments.large(), ARTIFACT).get(1);
        TextFile connect = ConnectScript.of(Deployments.large()).orElseThrow();
        for (TextFile script : List.of(deploy, connect)) {
            assertTrue(script.executable(), script.name());
            assertTrue(script.text().contains("\nprefix=shop\n"), script.name());
            assertFalse(script.text().contains("@" + "PREFIX@"), script.name());
        }
        assertTrue(ConnectScript.of(Deployments.small()).isEmpty());
    }

    static String template(Deployment deployment) {
        return AwsFiles.of(deployment, ARTIFACT).get(0).text();
    }

    private static Map<String, Object> resources(Deployment deployment) {
        return map(Yaml.read(template(deployment)).get("Resources"));
    }

    private static Set<String> versions(String template) {
        return map(Yaml.read(template).get("Resources")).keySet().stream()
                .filter(id -> id.contains("Version"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Map<String, Object> resources, String id) {
        return String.valueOf(resources.get(id));
    }

    private static Set<String> invoked(Map<String, Object> resources, String id) {
        Set<String> invoked = new TreeSet<>();
        Matcher arn = Pattern.compile("function:\\$\\{Prefix}-([a-z_-]+):live").matcher(text(resources, id));
        while (arn.find()) {
            invoked.add(arn.group(1));
        }
        return invoked;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
