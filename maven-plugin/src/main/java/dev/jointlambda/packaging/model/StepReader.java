package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import dev.jointlambda.runtime.json.JsonReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one step of a model. */
final class StepReader {
    private StepReader() {}

    static StepModel step(JsonReader reader) {
        String name = null;
        Cloud primary = null;
        Cloud backup = null;
        Map<Cloud, Resources> resources = Map.of();
        Map<Cloud, String> handlers = Map.of();
        List<EdgeModel> edges = List.of();
        reader.beginObject();
        while (reader.hasNextField()) {
            switch (reader.nextField()) {
                case "name" -> name = reader.readString();
                case "primary" -> primary = ModelReader.cloud(reader);
                case "backup" -> backup = ModelReader.cloud(reader);
                case "resources" -> resources = resources(reader);
                case "handlers" -> handlers = ModelReader.handlers(reader);
                case "edges" -> edges = edges(reader);
                default -> reader.skipValue();
            }
        }
        Map<Cloud, Function> functions = new EnumMap<>(Cloud.class);
        for (Map.Entry<Cloud, String> each : handlers.entrySet()) {
            Resources on = ModelReader.present(resources.get(each.getKey()), "resources");
            functions.put(each.getKey(), new Function(each.getValue(), on.timeout, on.memoryMb, on.cpu));
        }
        return new StepModel(
                ModelReader.present(name, "name"), ModelReader.present(primary, "primary"), backup, functions, edges);
    }

    private static List<EdgeModel> edges(JsonReader reader) {
        List<EdgeModel> edges = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            Kind kind = null;
            String target = null;
            List<EdgeModel> collectors = List.of();
            int window = 0;
            reader.beginObject();
            while (reader.hasNextField()) {
                switch (reader.nextField()) {
                    case "kind" -> kind = Kind.valueOf(reader.readString());
                    case "target" -> target = reader.readString();
                    case "collectors" -> collectors = edges(reader);
                    case "window" -> window = reader.readInt();
                    default -> reader.skipValue();
                }
            }
            edges.add(new EdgeModel(ModelReader.present(kind, "kind"), target, collectors, window));
        }
        return edges;
    }

    private static Map<Cloud, Resources> resources(JsonReader reader) {
        Map<Cloud, Resources> all = new EnumMap<>(Cloud.class);
        reader.beginObject();
        while (reader.hasNextField()) {
            Cloud cloud = Cloud.valueOf(reader.nextField());
            Duration timeout = null;
            int memoryMb = 0;
            Double cpu = null;
            reader.beginObject();
            while (reader.hasNextField()) {
                switch (reader.nextField()) {
                    case "timeout" -> timeout = Duration.parse(reader.readString());
                    case "memoryMb" -> memoryMb = reader.readInt();
                    case "cpu" -> cpu = reader.readDouble();
                    default -> reader.skipValue();
                }
            }
            all.put(cloud, new Resources(ModelReader.present(timeout, "timeout"), memoryMb, cpu));
        }
        return all;
    }

    private record Resources(
            Duration timeout, int memoryMb, @Nullable Double cpu) {}
}
