package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.aws.ConnectScript;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.zip.Archive;
import dev.jointlambda.packaging.zip.FunctionContents;
import dev.jointlambda.packaging.zip.SizeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes of a compiled project what is deployed to each cloud. The same project gives the same bytes. */
public final class Packaging {
    private final Project project;
    private final Consumer<String> log;

    private Packaging(Project project, Consumer<String> log) {
        this.project = project;
        this.log = log;
    }

    /**
     * Writes the archives and all files beside them; files of an earlier run that are no longer needed are removed.
     *
     * @param log takes what the user is told, line by line
     * @throws PackagingException if the user has to change something first
     */
    public static void write(Project project, Consumer<String> log) throws IOException {
        new Packaging(project, log).write();
    }

    private void write() throws IOException {
        CompiledClasses compiled = CompiledClasses.read(project.classes());
        if (!compiled.unprocessed().isEmpty()) {
            throw Processor.forgotten(compiled.unprocessed());
        }
        if (compiled.workflows().isEmpty()) {
            log.accept("No class here is a @Workflow: there is nothing to deploy.");
            return;
        }
        Deployment deployment = new Deployment(
                Prefix.of(project.prefix(), project.name()),
                compiled.workflows(),
                project.javaVersion() == null ? compiled.javaVersion() : compiled.javaVersion(project.javaVersion()));
        FunctionNames.check(deployment);
        write(deployment);
    }

    private void write(Deployment deployment) throws IOException {
        StaleFiles.remove(project.output());
        for (Cloud cloud : deployment.clouds()) {
            Path folder = project.output().resolve(folder(cloud));
            Archive archive = Archive.write(
                    folder.resolve("function.zip"),
                    FunctionContents.of(deployment, cloud, project.classes(), project.libraries()),
                    project.timestamp());
            log.accept(Sizes.line(cloud, archive));
            SizeLimits.of(cloud).check(archive);
            for (TextFile file : CloudFiles.of(cloud, deployment, archive, project.fc2Service(), project.layer())) {
                write(folder, file);
            }
        }
        copyPictures(deployment);
        Optional<TextFile> connect = ConnectScript.of(deployment);
        if (connect.isPresent()) {
            write(project.output(), connect.get());
        }
        write(project.output(), TextFile.of("README.txt", NextSteps.text(deployment)));
        log.accept("What to do with it is in " + project.output().resolve("README.txt"));
    }

    /** The pictures and the model of each workflow, under its own name. */
    private void copyPictures(Deployment deployment) throws IOException {
        for (WorkflowModel workflow : deployment.workflows()) {
            for (String kind : List.of(".svg", ".mmd", ".json")) {
                for (Path classes : project.classes()) {
                    Path from = classes.resolve(ModelReader.FOLDER).resolve(workflow.className() + kind);
                    if (Files.isRegularFile(from)) {
                        String name = workflow.functionSuffix("").replaceAll("^-|-$", "");
                        Files.copy(from, project.output().resolve(name + kind), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void write(Path folder, TextFile file) throws IOException {
        Path path = folder.resolve(file.name());
        Files.writeString(path, file.text(), UTF_8);
        if (file.executable() && Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The folder of a cloud's files. */
    static String folder(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT);
    }
}
