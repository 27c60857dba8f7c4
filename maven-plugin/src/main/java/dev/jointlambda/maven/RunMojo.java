package dev.jointlambda.maven;

import dev.jointlambda.packaging.LocalRun;
import dev.jointlambda.packaging.Version;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** Runs one execution of a workflow on both clouds on this machine, and prints its result and the way it took. */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RunMojo extends ProjectGoal {
    private static final Set<String> RUNTIME = Set.of("compile", "runtime");
    private static final String SLF4J = "2.0.17";

    /** The workflow's input: JSON, or {@code @} and the name of a file of JSON; {@code null} unless it is set. */
    @Parameter(property = "input", defaultValue = "null")
    private @Nullable String input;

    /** The workflow's name; needed if there are several. */
    @Parameter(property = "workflow")
    private @Nullable String workflow;

    /** The id of the execution. */
    @Parameter(property = "id", defaultValue = "run-1")
    private @Nullable String id;

    /** Runs it on simulated clouds, in memory and on virtual time. */
    @Parameter(property = "inMemory", defaultValue = "false")
    private boolean inMemory;

    private final RepositorySystem repositories;

    /** Made by Maven. */
    @Inject
    public RunMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    void run() throws MojoExecutionException, IOException, InterruptedException {
        if (project.getPackaging().equals("pom")) {
            return;
        }
        int status =
                LocalRun.of(classes(), workflow, project.getBasedir().toPath()).start(classPath(), input, id, inMemory);
        if (status != 0) {
            throw new PackagingException("The execution did not succeed; what happened is above.");
        }
    }

    /**
     * The classes, what they need, and the local clouds of the plugin's own version. Resolved together, so that there is
     * one version of each.
     */
    private List<Path> classPath() throws MojoExecutionException {
        CollectRequest request = new CollectRequest();
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        for (org.apache.maven.model.Dependency each : project.getDependencies()) {
            if (RUNTIME.contains(String.valueOf(each.getScope()))) {
                request.addDependency(RepositoryUtils.toDependency(each, types));
            }
        }
        for (String name : List.of("jointlambda-local", "jointlambda-testkit")) {
            request.addDependency(runtime("dev.jointlambda", name, Version.ours()));
        }
        // No client of a vendor's shall complain that nobody listens to its log.
        request.addDependency(runtime("org.slf4j", "slf4j-nop", SLF4J));
        if (project.getDependencyManagement() != null) {
            project.getDependencyManagement()
                    .getDependencies()
                    .forEach(each -> request.addManagedDependency(RepositoryUtils.toDependency(each, types)));
        }
        List<RemoteRepository> remote = new ArrayList<>(project.getRemoteProjectRepositories());
        remote.addAll(project.getRemotePluginRepositories());
        request.setRepositories(remote);
        List<Path> path = new ArrayList<>(classes());
        try {
            repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()
                    .forEach(each -> path.add(each.getArtifact().getFile().toPath()));
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "The local clouds could not be fetched: " + e.getMessage()
                            + "; the first time, this needs a network.",
                    e);
        }
        return path;
    }

    private static Dependency runtime(String group, String artifact, String version) {
        return new Dependency(new DefaultArtifact(group, artifact, "jar", version), "runtime");
    }
}
