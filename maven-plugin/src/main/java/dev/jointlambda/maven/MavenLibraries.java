package dev.jointlambda.maven;

import dev.jointlambda.packaging.zip.Libraries;
import dev.jointlambda.packaging.zip.Library;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.graph.DependencyNode;

/** The jars of a Maven project, and all that depends on each: not only the one way on which Maven came to it. */
final class MavenLibraries {
    /** Keeps, in the graph, also the ways that another one has made needless. */
    private static final String VERBOSE = "aether.conflictResolver.verbose";

    private final MavenProject project;
    private final RepositorySystemSession session;
    private final ProjectDependenciesResolver resolver;

    MavenLibraries(MavenProject project, RepositorySystemSession session, ProjectDependenciesResolver resolver) {
        this.project = project;
        this.session = session;
        this.resolver = resolver;
    }

    Libraries read() throws MojoExecutionException {
        Map<String, Set<String>> graph = new LinkedHashMap<>();
        DependencyNode root = graph();
        for (DependencyNode each : root.getChildren()) {
            collect(each, graph);
        }
        Set<String> direct = new HashSet<>();
        root.getChildren().forEach(each -> direct.add(id(each)));
        List<Library> all = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath()) {
                String id = id(RepositoryUtils.toArtifact(artifact));
                all.add(library(artifact, id, graph.getOrDefault(id, Set.of())));
            }
        }
        return new Libraries(direct, all);
    }

    private static Library library(Artifact artifact, String id, Set<String> dependencies)
            throws MojoExecutionException {
        if (!Files.isRegularFile(artifact.getFile().toPath())) {
            throw new MojoExecutionException(artifact.getId() + " is a module of this build that has no jar yet, only "
                    + artifact.getFile() + ": run the phase \"package\" or a later one.");
        }
        String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
        String name = artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + ".jar";
        return new Library(id, name, artifact.getFile().toPath(), dependencies);
    }

    private DependencyNode graph() throws MojoExecutionException {
        DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session);
        verbose.setConfigProperty(VERBOSE, true);
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, verbose);
        request.setResolutionFilter((node, parents) -> false); // the files are there already
        try {
            return resolver.resolve(request).getDependencyGraph();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("The dependencies could not be read: " + e.getMessage(), e);
        }
    }

    private static void collect(DependencyNode node, Map<String, Set<String>> graph) {
        Set<String> needs = graph.computeIfAbsent(id(node), any -> new HashSet<>());
        for (DependencyNode child : node.getChildren()) {
            needs.add(id(child));
            collect(child, graph);
        }
    }

    private static String id(DependencyNode node) {
        return id(node.getArtifact());
    }

    private static String id(org.eclipse.aether.artifact.Artifact artifact) {
        String classifier = artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + (classifier.isEmpty() ? "" : ":" + classifier);
    }
}
