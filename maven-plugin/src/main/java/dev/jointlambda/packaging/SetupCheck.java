package dev.jointlambda.packaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether a project is built the way it has to be. */
final class SetupCheck {
    /** The first release of Java that runs no processor unless it is named. */
    private static final int NAMED_ONLY = 23;

    private final Setup setup;
    private final List<Finding> findings = new ArrayList<>();

    private SetupCheck(Setup setup) {
        this.setup = setup;
    }

    static List<Finding> of(Setup setup) {
        SetupCheck check = new SetupCheck(setup);
        check.build();
        check.versions();
        return check.findings;
    }

    private void build() {
        Setup.Maven maven = setup.maven();
        if (maven != null) {
            check(atLeast(maven.version(), 3, 8, 6), "Maven " + maven.version(), "install 3.8.6 or later");
        }
        check(atLeast(setup.java(), 17), "JDK " + setup.java(), "install 17 or later");
        if (maven != null) {
            check(
                    maven.compiler().isEmpty() || atLeast(maven.compiler(), 3, 12),
                    "maven-compiler-plugin " + (maven.compiler().isEmpty() ? "(Maven's own choice)" : maven.compiler()),
                    "set <version>3.14.1</version>: older ones do not take annotation processor paths with a release");
            processor(maven);
        }
    }

    private void processor(Setup.Maven maven) {
        if (!maven.namesProcessor()
                && setup.artifacts().containsKey("jointlambda-processor")
                && !atLeast(setup.java(), NAMED_ONLY)) {
            findings.add(Finding.note("the processor is only on the class path, where JDK 23 and later do not look:"
                    + " name jointlambda-processor in <annotationProcessorPaths> of maven-compiler-plugin"));
            return;
        }
        check(
                maven.namesProcessor(),
                "the processor path names jointlambda-processor",
                "add it to <annotationProcessorPaths> of maven-compiler-plugin; JDK 23 and later need it");
    }

    private void versions() {
        String ours = Version.ours();
        Map<String, String> artifacts = new TreeMap<>(setup.artifacts());
        check(!artifacts.isEmpty(), "dependencies: " + artifacts, "add jointlambda-runtime-aws or -aliyun");
        check(
                artifacts.values().stream().allMatch(ours::equals),
                "all of jointlambda is of version " + ours,
                "give every artifact of dev.jointlambda, and the plugin, one version, such as ${jointlambda.version}");
    }

    private void check(boolean well, String what, String otherwise) {
        findings.add(Finding.of(well, what, otherwise));
    }

    /** Compares as far as numbers are given. */
    static boolean atLeast(String version, int... least) {
        List<Integer> numbers = Arrays.stream(version.split("[^0-9]+", -1))
                .filter(part -> !part.isEmpty())
                .map(Integer::parseInt)
                .toList();
        for (int i = 0; i < least.length; i++) {
            int number = i < numbers.size() ? numbers.get(i) : 0;
            if (number != least[i]) {
                return number > least[i];
            }
        }
        return true;
    }
}
