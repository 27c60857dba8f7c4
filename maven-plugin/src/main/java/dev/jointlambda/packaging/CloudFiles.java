package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.aliyun.AliyunArtifact;
import dev.jointlambda.packaging.aliyun.AliyunFiles;
import dev.jointlambda.packaging.aws.AwsArtifact;
import dev.jointlambda.packaging.aws.AwsFiles;
import dev.jointlambda.packaging.check.Finding;
import dev.jointlambda.packaging.check.TemplateChecks;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.zip.Archive;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files with which a cloud's half is deployed, checked before anybody sees them. */
final class CloudFiles {
    private CloudFiles() {}

    /**
     * The files that lie beside the archive.
     *
     * @param fc2Service the service of Function Compute 2.0 that the functions are in; null for Function Compute 3.0
     * @param layer the layer that has the JDK on Function Compute; null for the vendor's own
     * @throws PackagingException if the cloud would not take them; says which step and what to do
     */
    static List<TextFile> of(
            Cloud cloud, Deployment deployment, Archive archive, @Nullable String fc2Service, @Nullable String layer) {
        try {
            return switch (cloud) {
                case AWS -> aws(deployment, archive, fc2Service);
                case ALIYUN -> AliyunFiles.of(deployment, new AliyunArtifact(archive.sha256(), fc2Service, layer));
            };
        } catch (IllegalArgumentException e) {
            throw new PackagingException(String.valueOf(e.getMessage()));
        }
    }

    private static List<TextFile> aws(Deployment deployment, Archive archive, @Nullable String fc2Service) {
        String zip = String.valueOf(archive.file().getFileName());
        List<TextFile> files = AwsFiles.of(deployment, new AwsArtifact(zip, archive.sha256(), fc2Service));
        List<Finding> findings = files.stream()
                .filter(file -> file.name().equals(AwsFiles.TEMPLATE))
                .flatMap(template -> TemplateChecks.of(deployment, template, fc2Service).stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new PackagingException("This cannot be deployed to AWS:\n"
                    + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
        return files;
    }
}
