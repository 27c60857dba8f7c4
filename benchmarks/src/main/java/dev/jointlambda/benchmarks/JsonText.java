package dev.jointlambda.benchmarks;

import dev.jointlambda.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A section as JSON, a line per row so that two runs can be compared line by line. */
final class JsonText {
    private JsonText() {}

    static String of(Section section) {
        return "{\n\"id\": " + text(section.id()) + ",\n\"title\": " + text(section.title()) + ",\n\"conditions\": "
                + list(section.conditions().stream().map(JsonText::text).toList())
                + ",\n\"tables\": "
                + list(section.tables().stream().map(JsonText::table).toList())
                + "\n}\n";
    }

    private static String table(Table table) {
        return "{\"title\": " + text(table.title()) + ", \"rows\": "
                + list(table.rows().stream()
                        .map(row -> json(writer -> row(table, row, writer)))
                        .toList())
                + "}";
    }

    private static void row(Table table, Table.Row row, JsonWriter writer) {
        writer.beginObject();
        writer.name(table.columns().get(0));
        writer.value(row.name());
        for (int i = 0; i < row.figures().size(); i++) {
            double figure = row.figures().get(i);
            if (!Double.isNaN(figure)) {
                writer.field(table.columns().get(i + 1), Math.round(figure * 1000) / 1000.0);
            }
        }
        writer.endObject();
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static String text(String text) {
        return json(writer -> writer.value(text));
    }

    private static String json(Consumer<JsonWriter> write) {
        JsonWriter writer = JsonWriter.create();
        write.accept(writer);
        return new String(writer.toBytes(), StandardCharsets.UTF_8);
    }
}
