package dev.jointlambda.packaging.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.aws.AwsArtifact;
import dev.jointlambda.packaging.aws.AwsFiles;
import dev.jointlambda.packaging.aws.Deployments;
import dev.jointlambda.packaging.check.Mutations.Mutant;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateChecksTest {
    static final long SEED = 20_261_123;
    private static final int MUTANTS = 200;

    /** What changes nothing that a deployment does, as docs/deploy-aws.md lists it. */
    private static final Map<String, Pattern> HARMLESS = Map.of(
            "another text in a Description", Pattern.compile("misspelt (?:.*\\.)?Description"),
            "another text in a statement's Sid", Pattern.compile("misspelt .*\\.Sid"),
            "one of the values fewer that LogRetentionDays may take",
                    Pattern.compile("drop Parameters\\.LogRetentionDays\\.AllowedValues\\.[0-9]+"),
            "another text in the id of a lifecycle rule",
                    Pattern.compile("misspelt .*LifecycleConfiguration\\.Rules\\.0\\.Id"),
            "one of the values fewer that AliyunFc may take",
                    Pattern.compile("drop Parameters\\.AliyunFc\\.AllowedValues\\.[01]"));

    /** What AWS's own validator finds. */
    private static final Pattern FOUND_BY_AWS =
            Pattern.compile("out of range Parameters\\.LogRetentionDays\\.AllowedValues\\.[0-9]+");

    /** The kind of a harmless fault; empty if it is none. */
    static Optional<String> harmless(String fault) {
        return HARMLESS.entrySet().stream()
                .filter(each -> each.getValue().matcher(fault).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The kinds of harmless faults. */
    static Set<String> harmless() {
        return HARMLESS.keySet();
    }

    @Test
    void whatIsNotFoundIsInTheDocumentation() throws IOException {
        String documented = Files.readString(Path.of("../docs/deploy-aws.md"));
        for (String kind : HARMLESS.keySet()) {
            assertTrue(documented.contains("\n- " + kind), kind);
        }
    }

    @Test
    void whatIsGeneratedHasNoFindings() {
        assertEquals(List.of(), findings(Deployments.small()));
        assertEquals(List.of(), findings(Deployments.large()));
        assertEquals(List.of(), findings(Deployments.chain(80, "a-prefix-of-a-project")));
    }

    @Test
    void everySingleFaultIsFound() {
        Deployment deployment = Deployments.large();
        List<String> missed = new ArrayList<>();
        List<Mutant> mutants = Mutations.draw(Yaml.read(template(deployment).text()), SEED, MUTANTS);
        for (Mutant mutant : mutants) {
            TextFile faulty = TextFile.of(AwsFiles.TEMPLATE, Yaml.print("", mutant.document()));
            if (TemplateChecks.of(deployment, faulty).isEmpty()
                    && harmless(mutant.what()).isEmpty()
                    && !FOUND_BY_AWS.matcher(mutant.what()).matches()) {
                missed.add(mutant.what());
            }
        }
        assertEquals(MUTANTS, mutants.size());
        assertEquals(List.of(), missed, "drawn with seed " + SEED);
    }

    @Test
    void tooManyStepsForOneStackAreSaidWithWhatToDo() {
        assertEquals(
                "template.yaml: Resources: the project has 90 steps on AWS, which are 555 resources, but a CloudFormation"
                        + " stack takes 500, which is some 80 steps: move workflows to a module of their own, or join"
                        + " steps",
                findings(Deployments.chain(90, "p12")).get(0));
    }

    @Test
    void aNameThatLambdaDoesNotTakeIsSaidWithItsStep() {
        String prefix = "p".repeat(60);
        assertTrue(findings(Deployments.chain(2, prefix))
                .contains("template.yaml: : step \"step1\" of the workflow \"chain\": its function would be called "
                        + prefix + "-chain-step1, which is 72 characters, but Lambda takes 64: shorten the prefix,"
                        + " the workflow's or the step's name"));
    }

    @Test
    void theSweepersNameCountsToo() {
        String prefix = "p".repeat(52);
        assertTrue(findings(Deployments.chain(2, prefix))
                .contains(
                        "template.yaml: : the sweeper of the workflow \"chain\": its function would be called " + prefix
                                + "-chain-sweeper, which is 66 characters, but Lambda takes 64: shorten the prefix, the workflow's"
                                + " or the step's name"));
    }

    private static List<String> findings(Deployment deployment) {
        return TemplateChecks.of(deployment, template(deployment)).stream()
                .map(Finding::toString)
                .toList();
    }

    private static TextFile template(Deployment deployment) {
        return AwsFiles.of(deployment, new AwsArtifact("function.zip", "0123456789abcdef".repeat(4)))
                .get(0);
    }
}
