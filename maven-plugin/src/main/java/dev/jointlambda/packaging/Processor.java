package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import java.util.List;

/** What to do when the annotation processor has not run. */
final class Processor {
    private Processor() {}

    static PackagingException forgotten(List<String> workflows) {
        String version = Version.ours();
        return new PackagingException(String.join(", ", workflows)
                + (workflows.size() == 1 ? " is a @Workflow, but there are" : " are workflows, but there are")
                + " no functions for it: the annotation processor did not run. JDK 23 and later run a processor only if"
                + " it is named. Add this to the <configuration> of maven-compiler-plugin (3.12 or later), and see that"
                + " <proc> is not \"none\":\n\n"
                + "  <annotationProcessorPaths>\n"
                + "    <path>\n"
                + "      <groupId>dev.jointlambda</groupId>\n"
                + "      <artifactId>jointlambda-processor</artifactId>\n"
                + "      <version>" + version + "</version>\n"
                + "    </path>\n"
                + "  </annotationProcessorPaths>\n\n"
                + "With Gradle: annotationProcessor(\"dev.jointlambda:jointlambda-processor:" + version + "\")");
    }
}
