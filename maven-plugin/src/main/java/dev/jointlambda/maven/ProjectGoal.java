package dev.jointlambda.maven;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals of a project have in common. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class ProjectGoal extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** Does nothing if true. */
    @Parameter(property = "jointlambda.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("jointlambda.skip is set: nothing is done.");
            return;
        }
        try {
            run();
        } catch (PackagingException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    abstract void run() throws MojoExecutionException, IOException, InterruptedException;

    final List<Path> classes() {
        return List.of(Path.of(project.getBuild().getOutputDirectory()));
    }
}
