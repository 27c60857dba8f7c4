package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the model as JSON, for tools that read it without loading a class: packaging, drawing. */
final class ModelJsonEmitter {
    /** The version of this form; a reader refuses a newer one. */
    private static final int SCHEMA = 1;

    /** How often the timer starts the sweeper, and how long a run may then take: the next goes on where it stopped. */
    private static final Duration SWEEPER_EVERY = Duration.ofMinutes(1);

    private static final Duration SWEEPER_TIMEOUT = SWEEPER_EVERY;

    /** As for a step that does not say: it holds a page of executions at a time. */
    private static final int SWEEPER_MEMORY_MB = 512;

    private ModelJsonEmitter() {}

    static String emit(WorkflowPlan workflow) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("workflow", workflow.name());
        json.put("version", workflow.version());
        json.put("class", workflow.flow().type().reflectionName());
        json.put("timeout", workflow.timeout());
        json.put("home", workflow.home());
        json.put("start", workflow.start());
        putType(json, "input", workflow.client().input());
        putType(json, "result", workflow.client().result());
        json.put(
                "steps",
                workflow.steps().stream()
                        .map(step -> step(workflow.flow(), step))
                        .toList());
        json.put("sweeper", sweeper(workflow));
        return EmitterJson.print(json);
    }

    private static Map<String, Object> sweeper(WorkflowPlan workflow) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", FunctionNames.SWEEPER);
        json.put("every", SWEEPER_EVERY);
        json.put("timeout", SWEEPER_TIMEOUT);
        json.put("memoryMb", SWEEPER_MEMORY_MB);
        json.put("handlers", byCloud(workflow.clouds(), cloud -> workflow.flow()
                .sweeper(cloud)
                .reflectionName()));
        return json;
    }

    private static Map<String, Object> step(FlowPlan flow, StepPlan step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", step.name());
        json.put("method", step.method());
        json.put("primary", step.placement().primary());
        Cloud backup = step.placement().backup();
        if (backup != null) {
            json.put("backup", backup);
        }
        List<Cloud> clouds = step.placement().clouds();
        Resources onPrimary = step.on(step.placement().primary());
        json.put("timeout", onPrimary.timeout());
        json.put("memoryMb", onPrimary.memoryMb());
        json.put("resources", byCloud(clouds, cloud -> resources(step.on(cloud))));
        putType(json, "returns", step.result());
        json.put("handlers", byCloud(clouds, cloud -> flow.handler(step.name(), cloud)
                .reflectionName()));
        json.put("edges", edges(step.edges()));
        if (!step.choices().isEmpty()) {
            json.put(
                    "choices",
                    step.choices().stream().map(ModelJsonEmitter::choice).toList());
        }
        if (!step.catches().isEmpty()) {
            json.put(
                    "catches",
                    step.catches().stream().map(ModelJsonEmitter::caught).toList());
        }
        return json;
    }

    private static Map<String, Object> byCloud(Collection<Cloud> clouds, Function<Cloud, Object> what) {
        Map<String, Object> json = new LinkedHashMap<>();
        clouds.forEach(cloud -> json.put(cloud.name(), what.apply(cloud)));
        return json;
    }

    private static Map<String, Object> resources(Resources resources) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("timeout", resources.timeout());
        json.put("memoryMb", resources.memoryMb());
        if (resources.cpu() != null) {
            json.put("cpu", resources.cpu());
        }
        return json;
    }

    private static Map<String, Object> choice(ChoicePlan choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", choice.target());
        json.put("leaves", choice.leaves());
        return json;
    }

    private static Map<String, Object> caught(CatchPlan caught) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exception", caught.exception());
        json.put("target", caught.target());
        return json;
    }

    private static List<Map<String, Object>> edges(List<? extends EdgePlan> edges) {
        List<Map<String, Object>> json = new ArrayList<>();
        edges.forEach(edge -> json.add(edge(edge)));
        return json;
    }

    private static Map<String, Object> edge(EdgePlan edge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind(edge));
        if (edge instanceof EdgePlan.ToStep to) {
            json.put("target", to.target());
        } else if (edge instanceof EdgePlan.Skip skip && skip.target() != null) {
            json.put("target", skip.target());
        }
        if (edge instanceof EdgePlan.Slotted slotted) {
            json.put("slot", slotted.slot());
            json.put("slots", slotted.slots());
        }
        if (edge instanceof EdgePlan.ForEach forEach) {
            json.put("collectors", edges(forEach.collectors()));
            if (forEach.window() > 0) {
                json.put("window", forEach.window());
            }
        }
        if (edge.when() != When.ALWAYS) {
            json.put("when", edge.when());
        }
        if (edge instanceof EdgePlan.Carrying carrying && !carrying.carries().isEmpty()) {
            json.put("carries", carrying.carries());
        }
        return json;
    }

    /** The kind's name in the runtime. */
    private static String kind(EdgePlan edge) {
        if (edge instanceof EdgePlan.Invoke) {
            return "INVOKE";
        } else if (edge instanceof EdgePlan.Join) {
            return "JOIN";
        } else if (edge instanceof EdgePlan.ForEach) {
            return "FOR_EACH";
        } else if (edge instanceof EdgePlan.Collect) {
            return "COLLECT";
        } else if (edge instanceof EdgePlan.Skip) {
            return "SKIP";
        }
        return edge instanceof EdgePlan.Last ? "LAST" : "END";
    }

    private static void putType(Map<String, Object> json, String key, CodecName payload) {
        if (!StepPlan.isNothing(payload)) {
            json.put(key, payload.type());
        }
    }
}
