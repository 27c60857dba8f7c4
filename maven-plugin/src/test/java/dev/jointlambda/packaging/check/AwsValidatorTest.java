package dev.jointlambda.packaging.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.aws.AwsArtifact;
import dev.jointlambda.packaging.aws.AwsFiles;
import dev.jointlambda.packaging.aws.Deployments;
import dev.jointlambda.packaging.check.Checkers.Ran;
import dev.jointlambda.packaging.check.Mutations.Mutant;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AWS's own validator says of templates, and which faults neither it nor our checks find. */
class AwsValidatorTest {
    private static final int DRAWN = 400;

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws Exception {
        Checkers.install();
    }

    @Test
    void templatesOfEveryKindAreTaken() throws Exception {
        List<Path> files = List.of(
                file("small", template(Deployments.small())),
                file("large", template(Deployments.large())),
                file("chain", template(Deployments.chain(20, "a-prefix-of-a-project"))));

        Ran ran = Checkers.check("aws/validate.js", files);

        assertEquals("", ran.text());
        assertEquals(0, ran.status());
    }

    @Test
    void itFindsWhatIsWrong() throws Exception {
        String text = template(Deployments.small()).text();
        Map<String, String> wrong = Map.of(
                "MaximumRetryAttempts: 2", "MaxRetries: 2",
                "Runtime: java21", "Runtime: java99",
                "!GetAtt 'ImagesResizeRole.Arn'", "!GetAtt 'ImagesResizeRoles.Arn'");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            assertTrue(text.contains(each.getKey()), each.getKey());
            files.add(file(
                    "wrong" + files.size(),
                    TextFile.of("template.yaml", text.replace(each.getKey(), each.getValue()))));
        }

        Set<String> named = named(Checkers.check("aws/validate.js", files).text());

        assertEquals(Set.of("wrong0.yaml", "wrong1.yaml", "wrong2.yaml"), named);
    }

    /** Of the faults that our checks let pass, one of each kind is shown to the validator: some are drawn, all listed are. */
    @Test
    void whatNeitherFindsIsListed() throws Exception {
        Deployment deployment = Deployments.large();
        Map<String, Path> passed = new LinkedHashMap<>();
        int number = 0;
        for (Mutant mutant :
                Mutations.draw(Yaml.read(template(deployment).text()), TemplateChecksTest.SEED, Integer.MAX_VALUE)) {
            Optional<String> listed = TemplateChecksTest.harmless(mutant.what());
            String kind = listed.orElse(mutant.what());
            if ((number++ < DRAWN || listed.isPresent()) && !passed.containsKey(kind)) {
                TextFile faulty = TextFile.of(AwsFiles.TEMPLATE, Yaml.print("", mutant.document()));
                if (TemplateChecks.of(deployment, faulty).isEmpty()) {
                    passed.put(kind, file("fault" + passed.size(), faulty));
                }
            }
        }

        Set<String> found = named(
                Checkers.check("aws/validate.js", List.copyOf(passed.values())).text());

        Set<String> notFound = passed.entrySet().stream()
                .filter(each -> !found.contains(String.valueOf(each.getValue().getFileName())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(TemplateChecksTest.harmless(), notFound, "drawn with seed " + TemplateChecksTest.SEED);
    }

    private Path file(String name, TextFile template) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), template.text());
    }

    /** The names of the files that findings are about. */
    private static Set<String> named(String findings) {
        return findings.lines()
                .map(line -> line.replaceFirst("^.*/([^/:]+): .*$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TextFile template(Deployment deployment) {
        return AwsFiles.of(deployment, new AwsArtifact("function.zip", "0123456789abcdef".repeat(4)))
                .get(0);
    }
}
