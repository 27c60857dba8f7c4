package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.deploy.RefusedException;
import dev.jointlambda.packaging.aliyun.AliyunFiles;
import dev.jointlambda.packaging.aliyun.Shops;
import dev.jointlambda.packaging.aws.AwsArtifact;
import dev.jointlambda.packaging.aws.AwsFiles;
import dev.jointlambda.packaging.check.AliyunChecks;
import dev.jointlambda.packaging.check.Mutations;
import dev.jointlambda.packaging.check.Mutations.Mutant;
import dev.jointlambda.packaging.check.TemplateChecks;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single faults of what the plugin writes, drawn by seed: each is found by the plugin's own checks, or by deploying it on the
 * local clouds, or changes nothing. What deploying finds alone is counted, too: it knows nothing of how the files are made.
 */
@Tag("long")
final class FaultyTemplatesTest {
    private static final long SEED = 20_261_124;
    private static final int ON_AWS = 120;
    private static final int ON_ALIYUN = 60;

    /** What nobody finds, because it changes nothing that a deployment does; docs/run-as-deployed.md has the reasons. */
    private static final List<Pattern> HARMLESS = List.of(
            Pattern.compile("misspelt (?:.*\\.)?(?:Description|description|Comments)"),
            Pattern.compile("misspelt .*\\.Sid"),
            Pattern.compile("misspelt .*\\.triggerName"),
            Pattern.compile("(?:drop|out of range) Parameters\\.LogRetentionDays\\.AllowedValues\\.[0-9]+"),
            Pattern.compile("dangling .*Version[0-9a-f]{10}\\.Properties\\.Description"),
            Pattern.compile("misspelt .*LifecycleConfiguration\\.Rules?\\.0\\.(?:Id|ID)"),
            Pattern.compile("drop Parameters\\.AliyunFc\\.AllowedValues\\.[01]"));

    @TempDir
    Path folder;

    private Deployment deployment = relay();
    private final List<String> missed = new ArrayList<>();
    private int deployable;

    private static Deployment relay() {
        try {
            Path classes = Packaged.classesOf(RelayFlow.class);
            return new Deployment(
                    "relay",
                    ModelReader.readAll(classes).stream()
                            .filter(each -> each.className().equals(RelayFlow.class.getName()))
                            .toList(),
                    17);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("there are no models beside the classes", e);
        }
    }

    @BeforeEach
    void archives() throws IOException {
        for (String cloud : List.of("aws", "aliyun")) {
            Path zip = folder.resolve(cloud + ".zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("nothing"));
                out.closeEntry();
            }
        }
    }

    @Test
    void everyFaultOfTheTemplateForAwsIsFoundOrHarmless() throws IOException {
        TextFile template = AwsFiles.of(
                        deployment,
                        new AwsArtifact("function.zip", Shops.artifact().sha256()))
                .get(0);
        List<Mutant> mutants = Mutations.draw(Yaml.read(template.text()), SEED, ON_AWS);
        for (Mutant mutant : mutants) {
            TextFile faulty = TextFile.of(template.name(), Yaml.print("", mutant.document()));
            boolean found = !TemplateChecks.of(deployment, faulty).isEmpty();
            judge(mutant, found, Map.of("aws/template.yaml", faulty.text()));
        }
        end(mutants.size(), ON_AWS);
    }

    @Test
    void everyFaultOfTheFilesForAlibabaCloudIsFoundOrHarmless() throws IOException {
        List<TextFile> files = AliyunFiles.of(deployment, Shops.artifact());
        Map<String, Object> functions = Yaml.read(files.get(0).text());
        Map<String, Object> state = Yaml.read(files.get(1).text());
        List<Mutant> ofFunctions = Mutations.draw(functions, SEED, ON_ALIYUN);
        for (Mutant mutant : ofFunctions) {
            boolean found = !AliyunChecks.of(mutant.document(), state, Shops.needs(deployment))
                    .isEmpty();
            judge(mutant, found, aliyun(mutant.document(), state));
        }
        List<Mutant> ofState = Mutations.draw(state, SEED, ON_ALIYUN);
        for (Mutant mutant : ofState) {
            boolean found = !AliyunChecks.of(functions, mutant.document(), Shops.needs(deployment))
                    .isEmpty();
            judge(mutant, found, aliyun(functions, mutant.document()));
        }
        end(ofFunctions.size() + ofState.size(), 2 * ON_ALIYUN);
    }

    private static Map<String, String> aliyun(Map<String, Object> functions, Map<String, Object> state) {
        return Map.of("aliyun/s.yaml", Yaml.print("", functions), "aliyun/state.ros.json", Yaml.print("", state));
    }

    private void judge(Mutant mutant, boolean foundByChecks, Map<String, String> files) throws IOException {
        boolean foundByDeploying = isRefused(files);
        deployable += foundByDeploying ? 0 : 1;
        Predicate<Pattern> same = each -> each.matcher(mutant.what()).matches();
        if (!foundByChecks && !foundByDeploying && HARMLESS.stream().noneMatch(same)) {
            missed.add(mutant.what());
        }
    }

    /** Whether the local clouds refuse the files, or something that they do as somebody there when they deploy. */
    private boolean isRefused(Map<String, String> files) throws IOException {
        Path one = Files.createTempDirectory(folder, "deployment");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = one.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
            Path zip = file.resolveSibling("function.zip");
            if (Files.notExists(zip)) {
                Files.copy(folder.resolve(file.getParent().getFileName() + ".zip"), zip);
            }
        }
        try (LocalClouds clouds = LocalClouds.start(LocalSettings.defaults().withProcesses(1))) {
            return !clouds.deploy(one).refusals().isEmpty();
        } catch (RefusedException e) {
            return true;
        }
    }

    private void end(int drawn, int wanted) {
        String seed = "drawn with seed " + SEED;
        assertEquals(wanted, drawn, seed);
        assertEquals(List.of(), missed, seed);
        System.out.println((drawn - deployable) + " of " + drawn + " faults are found by deploying alone");
        assertTrue(deployable < drawn / 2, deployable + " of " + drawn + " faulty files could be deployed, " + seed);
    }
}
