package dev.jointlambda.packaging.aws;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.EdgeModel;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deployments for tests. */
public final class Deployments {
    private Deployments() {}

    /** Two steps on AWS alone. */
    public static Deployment small() {
        List<StepModel> steps = List.of(
                step("resize", AWS, null, edge(Kind.INVOKE, "publish")),
                step("publish", AWS, null, edge(Kind.END, null)));
        return new Deployment("thumbnails", List.of(workflow("images", 1, AWS, "resize", steps)), 21);
    }

    /** A workflow on both clouds, with a join, a forEach with a window, and a failover; another one with a version. */
    public static Deployment large() {
        EdgeModel collect = edge(Kind.COLLECT, "sum");
        List<StepModel> order = List.of(
                step("validate", AWS, ALIYUN, edge(Kind.INVOKE, "reserve"), edge(Kind.INVOKE, "list")),
                step("reserve", AWS, ALIYUN, edge(Kind.JOIN, "decide")),
                step("list", AWS, null, new EdgeModel(Kind.FOR_EACH, "price", List.of(collect), 20)),
                step("price", ALIYUN, AWS, collect),
                step("sum", ALIYUN, null, edge(Kind.JOIN, "decide")),
                step("decide", AWS, ALIYUN, edge(Kind.INVOKE, "charge"), edge(Kind.INVOKE, "reject")),
                step("charge", ALIYUN, AWS, edge(Kind.LAST, null)),
                step("reject", AWS, null, edge(Kind.LAST, null)));
        List<StepModel> report = List.of(step("collect_all", AWS, null, edge(Kind.END, null)));
        return new Deployment(
                "shop",
                List.of(
                        workflow("order", 1, AWS, "validate", order),
                        workflow("report", 2, AWS, "collect_all", report)),
                17);
    }

    /** A chain of steps on AWS. */
    public static Deployment chain(int length, String prefix) {
        List<StepModel> steps = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            steps.add(step(
                    "step" + i, AWS, null, i == length ? edge(Kind.END, null) : edge(Kind.INVOKE, "step" + (i + 1))));
        }
        return new Deployment(prefix, List.of(workflow("chain", 1, AWS, "step1", steps)), 17);
    }

    static StepModel step(String name, Cloud primary, @Nullable Cloud backup, EdgeModel... edges) {
        Map<Cloud, Function> functions = new EnumMap<>(Cloud.class);
        for (Cloud cloud : Cloud.values()) {
            if (cloud == primary || cloud == backup) {
                functions.put(cloud, function("shop." + name + "_" + cloud, 30));
            }
        }
        return new StepModel(name, primary, backup, functions, List.of(edges));
    }

    static Function function(String handler, int seconds) {
        return new Function(handler, Duration.ofSeconds(seconds), 512, null);
    }

    static EdgeModel edge(Kind kind, @Nullable String target) {
        return new EdgeModel(kind, target, List.of(), 0);
    }

    static WorkflowModel workflow(String name, int version, Cloud home, String start, List<StepModel> steps) {
        Map<Cloud, Function> sweepers = new EnumMap<>(Cloud.class);
        steps.forEach(step -> step.clouds()
                .forEach(cloud -> sweepers.put(cloud, function("shop." + name + "_Sweeper_" + cloud, 60))));
        return new WorkflowModel(
                name, version, "shop." + name, Duration.ofDays(7), home, start, steps, Duration.ofMinutes(1), sweepers);
    }
}
