package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commonly goes wrong with a project, and whether it does here. */
public final class Doctor {
    private final List<Finding> findings = new ArrayList<>();

    private Doctor() {}

    /**
     * Looks at everything: how the project is built, its workflows, its archives, and what is installed here.
     *
     * @param project the project's name
     * @param prefix what is set as the prefix of all it deploys; null for its name
     * @param classes the folders of its classes
     * @param output the folder of what has been packaged; null if that is not known
     */
    public static Doctor of(
            Setup setup, String project, @Nullable String prefix, List<Path> classes, @Nullable Path output)
            throws IOException {
        Doctor doctor = new Doctor();
        doctor.findings.addAll(SetupCheck.of(setup));
        doctor.workflows(project, prefix, classes, output);
        return doctor;
    }

    /** What was found, in the order it was looked at. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether nothing has to be changed. */
    public boolean isWell() {
        return findings.stream().noneMatch(finding -> finding.mark() == Finding.Mark.WRONG);
    }

    private void workflows(String project, @Nullable String prefix, List<Path> classes, @Nullable Path output)
            throws IOException {
        try {
            CompiledClasses compiled = CompiledClasses.read(classes);
            if (!compiled.unprocessed().isEmpty()) {
                throw Processor.forgotten(compiled.unprocessed());
            }
            if (compiled.workflows().isEmpty()) {
                findings.add(Finding.note("no compiled workflow to look at: compile the project first"));
                return;
            }
            Deployment deployment =
                    new Deployment(Prefix.of(prefix, project), compiled.workflows(), compiled.javaVersion());
            FunctionNames.check(deployment);
            findings.add(Finding.well(compiled.workflows().size() + " workflow(s) on " + deployment.clouds() + ", Java "
                    + deployment.javaVersion() + ", prefix " + deployment.prefix()));
            if (output != null) {
                findings.addAll(ArchiveCheck.of(deployment.clouds(), output));
            }
            deployment.clouds().forEach(this::tools);
        } catch (PackagingException e) {
            findings.add(Finding.wrong(String.valueOf(e.getMessage())));
        }
    }

    /** Building needs none of them, so that a missing one is no fault. */
    private void tools(Cloud cloud) {
        for (String tool : cloud == Cloud.AWS ? List.of("aws") : List.of("s", "node")) {
            String what = "to deploy to " + cloud + ": " + tool;
            findings.add(
                    isInstalled(tool)
                            ? Finding.well(what + " is installed")
                            : Finding.note(what + " is not installed"));
        }
    }

    private static boolean isInstalled(String tool) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))
                        || Files.exists(Path.of(folder, tool + ".cmd"))
                        || Files.exists(Path.of(folder, tool + ".exe")));
    }
}
