package dev.jointlambda.maven;

import dev.jointlambda.packaging.Explanation;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints what an error of the compiler means: a wrong example, why, and a right one. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class ExplainMojo extends AbstractMojo {
    /** The code of the error, as in {@code JL101}. */
    @Parameter(property = "code", required = true)
    private String code;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            System.out.print(Explanation.of(code));
        } catch (PackagingException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The page cannot be read: " + e, e);
        }
    }
}
