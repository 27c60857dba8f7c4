package dev.jointlambda.maven;

import dev.jointlambda.packaging.NewProject;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a new project that builds, tests, runs on this machine and packs what is deployed. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class InitMojo extends AbstractMojo {
    /** The project's group, and the package of its classes. */
    @Parameter(property = "groupId", defaultValue = "com.example")
    private String groupId;

    /** The project's name, and that of its folder. */
    @Parameter(property = "artifactId", defaultValue = "hello")
    private String artifactId;

    /** The clouds to run on: {@code aws}, {@code aliyun} or {@code both}. */
    @Parameter(property = "clouds", defaultValue = "both")
    private String clouds;

    /** The folder to make the project's folder in. */
    @Parameter(property = "directory", defaultValue = "${user.dir}")
    private String directory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            NewProject.of(groupId, artifactId, clouds).write(Path.of(directory), getLog()::info);
        } catch (PackagingException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The project could not be written: " + e, e);
        }
    }
}
