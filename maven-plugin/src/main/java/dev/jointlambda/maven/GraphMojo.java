package dev.jointlambda.maven;

import dev.jointlambda.packaging.Pictures;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the picture of each workflow as Mermaid text, or writes it to a file, as SVG if its name ends so. */
@Mojo(name = "graph", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GraphMojo extends ProjectGoal {
    /** The file to write, as in {@code order.svg}; standard output unless it is set. */
    @Parameter(property = "output")
    private @Nullable File output;

    /** The workflow to draw; all unless it is set. */
    @Parameter(property = "workflow")
    private @Nullable String workflow;

    @Override
    void run() throws IOException {
        Pictures pictures = Pictures.of(classes(), workflow);
        if (output == null) {
            System.out.print(pictures.mermaid());
        } else {
            pictures.write(output.toPath(), getLog()::info);
        }
    }
}
