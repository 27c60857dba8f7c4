package dev.jointlambda.maven;

import dev.jointlambda.packaging.Packaging;
import dev.jointlambda.packaging.Project;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is deployed: an archive for each cloud that the workflows use, its templates, and the next commands. Does
 * nothing in a module without a workflow.
 */
@Mojo(
        name = "package",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class PackageMojo extends ProjectGoal {
    /** The folder of the files. */
    @Parameter(property = "jointlambda.output", defaultValue = "${project.build.directory}/jointlambda")
    private File output;

    /** What the names of functions, tables, buckets and roles start with; the artifactId unless it is set. */
    @Parameter(property = "jointlambda.prefix")
    private @Nullable String prefix;

    /** The Java release to run on: 17, 21 or 25; the oldest one that runs the classes unless it is set. */
    @Parameter(property = "jointlambda.javaVersion")
    private @Nullable Integer javaVersion;

    /** The generation of Function Compute: 3.0, or 2.0 for functions that are still in a service. */
    @Parameter(property = "aliyun.fc", defaultValue = "3.0")
    private String fc;

    /** The service of the functions, for Function Compute 2.0. */
    @Parameter(property = "aliyun.fc.service")
    private @Nullable String fcService;

    /** The layer that has the JDK on Function Compute, instead of the vendor's own. */
    @Parameter(property = "aliyun.layer")
    private @Nullable String layer;

    /** The time of the archives' entries. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String timestamp;

    private final ProjectDependenciesResolver resolver;

    /** Made by Maven. */
    @Inject
    public PackageMojo(ProjectDependenciesResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    void run() throws MojoExecutionException, IOException {
        if (project.getPackaging().equals("pom")) {
            getLog().info("A module of packaging \"pom\" has no classes: there is nothing to deploy.");
            return;
        }
        Project packaged = new Project(
                project.getArtifactId(),
                classes(),
                new MavenLibraries(project, session.getRepositorySession(), resolver).read(),
                output.toPath(),
                prefix,
                javaVersion,
                service(),
                layer,
                Project.time(timestamp));
        Packaging.write(packaged, getLog()::info);
    }

    private @Nullable String service() throws MojoExecutionException {
        return switch (fc) {
            case "3.0" -> null;
            case "2.0" -> {
                if (fcService == null) {
                    throw new MojoExecutionException("aliyun.fc is 2.0, where functions are in a service: set"
                            + " aliyun.fc.service to its name.");
                }
                yield fcService;
            }
            default -> throw new MojoExecutionException("aliyun.fc is \"" + fc + "\": set 3.0 or 2.0.");
        };
    }
}
