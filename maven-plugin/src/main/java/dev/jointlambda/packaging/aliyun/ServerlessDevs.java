package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.model.Deployment;
import java.util.LinkedHashMap;
import java.util.Map;

/** The document that the command {@code s} deploys: the state, and one resource per function. */
final class ServerlessDevs {
    static final String NAME = "s.yaml";

    private static final String REGION = "${env('ALIYUN_REGION')}";

    private ServerlessDevs() {}

    static Map<String, Object> document(Deployment deployment, AliyunArtifact artifact) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("edition", "3.0.0");
        document.put("name", AliyunNames.lower(deployment.prefix()));
        document.put("access", "default");
        document.put("vars", variables(deployment));
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put("state", state());
        FunctionSection section = new FunctionSection(deployment, artifact);
        AliyunFunction.all(deployment).forEach(function -> resources.put(function.key(), section.of(function)));
        document.put("resources", resources);
        return document;
    }

    private static Map<String, Object> variables(Deployment deployment) {
        String prefix = deployment.prefix();
        String here = "-" + FunctionSection.ACCOUNT + "-" + REGION;
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("region", REGION);
        variables.put("prefix", prefix);
        variables.put("lowerPrefix", AliyunNames.lower(prefix));
        variables.put("instance", "${env('JOINTLAMBDA_INSTANCE', '" + AliyunNames.instance(prefix) + "')}");
        variables.put("table", AliyunNames.table(prefix));
        variables.put("bucket", AliyunNames.bucket(prefix) + here);
        variables.put("logProject", AliyunNames.logProject(prefix) + here);
        if (deployment.crossesClouds()) {
            variables.put("awsRegion", FunctionSection.AWS_REGION);
            variables.put(
                    "awsBucket",
                    AliyunNames.lower(prefix) + "-" + FunctionSection.AWS_ACCOUNT + "-" + FunctionSection.AWS_REGION);
        }
        return variables;
    }

    private static Map<String, Object> state() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("Prefix", "${vars.prefix}");
        parameters.put("LowerPrefix", "${vars.lowerPrefix}");
        parameters.put("Instance", "${vars.instance}");
        parameters.put("Table", "${vars.table}");
        parameters.put("Bucket", "${vars.bucket}");
        parameters.put("LogProject", "${vars.logProject}");
        Map<String, Object> props = new LinkedHashMap<>();
        props.put("region", "${vars.region}");
        props.put("name", "${vars.lowerPrefix}-state");
        props.put("template", "./" + StateTemplate.NAME);
        props.put("parameters", parameters);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("component", "ros");
        state.put("props", props);
        return state;
    }
}
