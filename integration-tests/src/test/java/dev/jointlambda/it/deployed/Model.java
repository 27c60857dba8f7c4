package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the compiler wrote down about a workflow, as far as a template needs it. */
record Model(String workflow, Map<String, JsonNode> handlers) {
    static Model of(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/META-INF/jointlambda/" + type.getName() + ".json")) {
            JsonNode json = JsonNode.parser().parse(in);
            Map<String, JsonNode> handlers = new LinkedHashMap<>();
            for (JsonNode step : json.field("steps").orElseThrow().asArray()) {
                handlers.put(
                        step.field("name").orElseThrow().asString(),
                        step.field("handlers").orElseThrow());
            }
            handlers.put(
                    "sweeper",
                    json.field("sweeper").orElseThrow().field("handlers").orElseThrow());
            return new Model(json.field("workflow").orElseThrow().asString(), handlers);
        }
    }

    /** The functions on a cloud with their handlers. */
    Map<String, String> on(Cloud cloud) {
        Map<String, String> functions = new LinkedHashMap<>();
        handlers.forEach((step, on) -> on.field(cloud.name())
                .ifPresent(handler -> functions.put("-" + workflow + "-" + step, handler.asString())));
        return functions;
    }

    static List<Model> all(List<Class<?>> types) throws IOException {
        List<Model> all = new ArrayList<>();
        for (Class<?> type : types) {
            all.add(of(type));
        }
        return all;
    }
}
