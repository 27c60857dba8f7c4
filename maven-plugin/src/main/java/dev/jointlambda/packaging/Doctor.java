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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What commonly goes wrong with a project, and whether it does here. */
public final class Doctor {
    /** Marks what has to be changed. */
    public static final String WRONG = "!!";

    private static final String WELL = "ok";
    private static final String NOTE = "--";

    private final List<Finding> findings = new ArrayList<>();

    private Doctor() {}

    /**
     * How a project is built.
     *
     * @param maven the version of Maven
     * @param java the version of the JDK
     * @param compiler the version of the compiler plugin; empty if none is set
     * @param namesProcessor whether the compiler plugin names our processor
     * @param artifacts our artifacts among the dependencies, and their versions
     */
    public record Setup(
            String maven, String java, String compiler, boolean namesProcessor, Map<String, String> artifacts) {}

    /** One thing that was looked at. */
    public record Finding(String mark, String what) {
        @Override
        public String toString() {
            return mark + "  " + what;
        }
    }

    /** Looks at everything. */
    public static Doctor of(Setup setup, String project, @Nullable String prefix, List<Path> classes)
            throws IOException {
        Doctor doctor = new Doctor();
        doctor.build(setup);
        doctor.versions(setup.artifacts());
        doctor.workflows(project, prefix, classes);
        return doctor;
    }

    /** What was found, in the order it was looked at. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether nothing has to be changed. */
    public boolean isWell() {
        return findings.stream().noneMatch(finding -> finding.mark().equals(WRONG));
    }

    private void build(Setup setup) {
        check(atLeast(setup.maven(), 3, 8), "Maven " + setup.maven(), "install 3.8.6 or later");
        check(atLeast(setup.java(), 17, 0), "JDK " + setup.java(), "install 17 or later");
        check(
                setup.compiler().isEmpty() || atLeast(setup.compiler(), 3, 12),
                "maven-compiler-plugin " + (setup.compiler().isEmpty() ? "(Maven's own choice)" : setup.compiler()),
                "set <version>3.14.1</version>: older ones do not take annotation processor paths with a release");
        check(
                setup.namesProcessor(),
                "the processor path names jointlambda-processor",
                "add it to <annotationProcessorPaths> of maven-compiler-plugin; JDK 23 and later need it");
    }

    private void versions(Map<String, String> artifacts) {
        String ours = Version.ours();
        check(!artifacts.isEmpty(), "dependencies: " + artifacts, "add jointlambda-runtime-aws or -aliyun");
        check(
                artifacts.values().stream().allMatch(ours::equals),
                "all of jointlambda is of version " + ours,
                "give every artifact of dev.jointlambda, and the plugin, one version, such as ${jointlambda.version}");
    }

    private void workflows(String project, @Nullable String prefix, List<Path> classes) throws IOException {
        try {
            CompiledClasses compiled = CompiledClasses.read(classes);
            if (!compiled.unprocessed().isEmpty()) {
                throw Processor.forgotten(compiled.unprocessed());
            }
            if (compiled.workflows().isEmpty()) {
                findings.add(new Finding(NOTE, "no compiled workflow to look at: run mvn compile first"));
                return;
            }
            Deployment deployment =
                    new Deployment(Prefix.of(prefix, project), compiled.workflows(), compiled.javaVersion());
            FunctionNames.check(deployment);
            findings.add(new Finding(
                    WELL,
                    compiled.workflows().size() + " workflow(s) on " + deployment.clouds() + ", Java "
                            + deployment.javaVersion() + ", prefix " + deployment.prefix()));
            deployment.clouds().forEach(this::tools);
        } catch (PackagingException e) {
            findings.add(new Finding(WRONG, String.valueOf(e.getMessage())));
        }
    }

    /** Building needs none of them, so that a missing one is no fault. */
    private void tools(Cloud cloud) {
        for (String tool : cloud == Cloud.AWS ? List.of("aws") : List.of("s", "node")) {
            findings.add(new Finding(
                    isInstalled(tool) ? WELL : NOTE,
                    "to deploy to " + cloud + ": " + tool
                            + (isInstalled(tool) ? " is installed" : " is not installed")));
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

    private void check(boolean well, String what, String otherwise) {
        findings.add(well ? new Finding(WELL, what) : new Finding(WRONG, what + ": " + otherwise));
    }

    private static boolean atLeast(String version, int major, int minor) {
        List<Integer> numbers = Arrays.stream(version.split("[^0-9]+", -1))
                .filter(part -> !part.isEmpty())
                .map(Integer::parseInt)
                .toList();
        int first = numbers.isEmpty() ? 0 : numbers.get(0);
        int second = numbers.size() < 2 ? 0 : numbers.get(1);
        return first > major || (first == major && second >= minor);
    }
}
