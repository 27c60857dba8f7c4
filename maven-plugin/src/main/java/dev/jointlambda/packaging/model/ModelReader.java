package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the models that the compiler has put beside the classes. */
public final class ModelReader {
    /** Where they are among the classes. */
    public static final String FOLDER = "META-INF/jointlambda";

    /** The newest form of the file that is understood. */
    private static final int SCHEMA = 1;

    private ModelReader() {}

    /**
     * The workflows of a folder of classes, ordered by class name; empty if there are none.
     *
     * @throws IllegalArgumentException if a model cannot be understood; names the file
     */
    public static List<WorkflowModel> readAll(Path classes) throws IOException {
        Path folder = classes.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<WorkflowModel> models = new ArrayList<>();
        for (Path file : files) {
            try {
                models.add(read(Files.readAllBytes(file)));
            } catch (PayloadException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + " cannot be understood: " + e.getMessage()
                                + "; it is written by the annotation processor: build the project anew, with a"
                                + " jointlambda-maven-plugin of the processor's version",
                        e);
            }
        }
        return models;
    }

    /** One model. */
    static WorkflowModel read(byte[] json) {
        JsonReader reader = JsonReader.of(json);
        Fields fields = new Fields();
        reader.beginObject();
        while (reader.hasNextField()) {
            switch (reader.nextField()) {
                case "schema" -> checkSchema(reader.readInt());
                case "workflow" -> fields.name = reader.readString();
                case "version" -> fields.version = reader.readInt();
                case "class" -> fields.className = reader.readString();
                case "timeout" -> fields.timeout = Duration.parse(reader.readString());
                case "home" -> fields.home = cloud(reader);
                case "start" -> fields.start = reader.readString();
                case "steps" -> {
                    reader.beginArray();
                    while (reader.hasNextElement()) {
                        fields.steps.add(StepReader.step(reader));
                    }
                }
                case "sweeper" -> sweeper(reader, fields);
                default -> reader.skipValue();
            }
        }
        reader.end();
        return fields.model();
    }

    private static void checkSchema(int schema) {
        if (schema > SCHEMA) {
            throw new IllegalArgumentException(
                    "its form is version " + schema + ", and version " + SCHEMA + " is the newest known here");
        }
    }

    private static void sweeper(JsonReader reader, Fields fields) {
        Map<Cloud, String> handlers = Map.of();
        Duration timeout = Duration.ofMinutes(1);
        int memoryMb = 0;
        reader.beginObject();
        while (reader.hasNextField()) {
            switch (reader.nextField()) {
                case "every" -> fields.sweeperEvery = Duration.parse(reader.readString());
                case "timeout" -> timeout = Duration.parse(reader.readString());
                case "memoryMb" -> memoryMb = reader.readInt();
                case "handlers" -> handlers = handlers(reader);
                default -> reader.skipValue();
            }
        }
        for (Map.Entry<Cloud, String> each : handlers.entrySet()) {
            fields.sweepers.put(each.getKey(), new Function(each.getValue(), timeout, memoryMb, null));
        }
    }

    static Map<Cloud, String> handlers(JsonReader reader) {
        Map<Cloud, String> handlers = new EnumMap<>(Cloud.class);
        reader.beginObject();
        while (reader.hasNextField()) {
            Cloud cloud = Cloud.valueOf(reader.nextField());
            handlers.put(cloud, reader.readString());
        }
        return handlers;
    }

    static Cloud cloud(JsonReader reader) {
        return Cloud.valueOf(reader.readString());
    }

    private static final class Fields {
        private @Nullable String name;
        private int version = 1;
        private @Nullable String className;
        private @Nullable Duration timeout;
        private @Nullable Cloud home;
        private @Nullable String start;
        private final List<StepModel> steps = new ArrayList<>();
        private @Nullable Duration sweeperEvery;
        private final Map<Cloud, Function> sweepers = new EnumMap<>(Cloud.class);

        WorkflowModel model() {
            return new WorkflowModel(
                    present(name, "workflow"),
                    version,
                    present(className, "class"),
                    present(timeout, "timeout"),
                    present(home, "home"),
                    present(start, "start"),
                    steps,
                    present(sweeperEvery, "sweeper"),
                    sweepers);
        }
    }

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("it has no \"" + field + "\"");
        }
        return value;
    }
}
