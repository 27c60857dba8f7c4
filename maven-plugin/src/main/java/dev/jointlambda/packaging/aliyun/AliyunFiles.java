package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.check.AliyunChecks;
import dev.jointlambda.packaging.check.Finding;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.Json;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files with which a deployment's half on Alibaba Cloud is deployed; they lie beside its zip. */
public final class AliyunFiles {
    private AliyunFiles() {}

    /**
     * The files: {@code s.yaml}, {@code state.ros.json} and {@code deploy.sh}. The same for the same input.
     *
     * @throws IllegalArgumentException if there is no official layer of the Java version, or if a limit of the cloud is
     *     exceeded; says where and what to do
     */
    public static List<TextFile> of(Deployment deployment, AliyunArtifact artifact) {
        Map<String, Object> functions = ServerlessDevs.document(deployment, artifact);
        Map<String, Object> state = StateTemplate.document(deployment, artifact);
        List<Finding> findings = AliyunChecks.of(functions, state, Needs.of(deployment, artifact));
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("this cannot be deployed to Alibaba Cloud:"
                    + findings.stream().map(each -> "\n  " + each).collect(Collectors.joining()));
        }
        return List.of(
                TextFile.of(ServerlessDevs.NAME, Yaml.print(comment(deployment), functions)),
                TextFile.of(StateTemplate.NAME, Json.print(state)),
                TextFile.script(DeployScript.NAME, DeployScript.text(deployment)));
    }

    private static String comment(Deployment deployment) {
        return "The functions of " + deployment.prefix()
                + " on Alibaba Cloud, and the stack of what they keep there. Written by jointlambda-maven-plugin:\n"
                + "change the workflow or the plugin's settings, not this file. ./deploy.sh deploys it.";
    }
}
