package dev.jointlambda.maven;

import dev.jointlambda.packaging.Doctor;
import dev.jointlambda.packaging.Finding;
import dev.jointlambda.packaging.Setup;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Looks at a project and this machine for what commonly goes wrong, and says what to do about it. */
@Mojo(name = "doctor", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class DoctorMojo extends ProjectGoal {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    /** What the names of functions start with; the artifactId unless it is set. */
    @Parameter(property = "jointlambda.prefix")
    private @Nullable String prefix;

    /** The folder of what has been packaged. */
    @Parameter(property = "jointlambda.output", defaultValue = "${project.build.directory}/jointlambda")
    private File output;

    private final RuntimeInformation maven;

    /** Made by Maven. */
    @Inject
    public DoctorMojo(RuntimeInformation maven) {
        this.maven = maven;
    }

    @Override
    void run() throws IOException {
        if (project.getPackaging().equals("pom")) {
            return;
        }
        Map<String, String> artifacts = new TreeMap<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getGroupId().equals("dev.jointlambda")) {
                artifacts.put(artifact.getArtifactId(), artifact.getBaseVersion());
            }
        }
        Plugin compiler = project.getPlugin(COMPILER);
        Setup setup = new Setup(
                System.getProperty("java.version"),
                new Setup.Maven(
                        maven.getMavenVersion(),
                        compiler == null ? "" : String.valueOf(compiler.getVersion()),
                        compiler != null && namesProcessor(compiler.getConfiguration())),
                artifacts);
        Doctor doctor = Doctor.of(setup, project.getArtifactId(), prefix, classes(), output.toPath());
        doctor.findings().forEach(finding -> getLog().info(finding.toString()));
        if (!doctor.isWell()) {
            throw new PackagingException(
                    "Something has to be changed; it is marked with \"" + Finding.Mark.WRONG.sign() + "\" above.");
        }
    }

    private static boolean namesProcessor(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom
                && dom.getChild("annotationProcessorPaths") != null
                && dom.getChild("annotationProcessorPaths").toString().contains("jointlambda-processor");
    }
}
