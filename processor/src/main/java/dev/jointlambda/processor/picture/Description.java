package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in words what a picture shows, for whoever does not see it. */
final class Description {
    private Description() {}

    static String of(Picture picture) {
        Map<String, List<PictureEdge>> leaving = new HashMap<>();
        picture.edges().forEach(edge -> leaving.computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
        List<String> sentences = new ArrayList<>();
        sentences.add("Starts with " + picture.start() + ".");
        for (PictureStep step : picture.steps()) {
            List<String> ways = new ArrayList<>();
            leaving.getOrDefault(step.name(), List.of()).forEach(edge -> ways.add(way(edge)));
            if (step.ends()) {
                ways.add("ends");
            }
            String all = ways.isEmpty() ? "" : ": " + String.join("; ", ways);
            sentences.add(step.name() + " (" + CloudText.of(step) + ")" + all + ".");
        }
        return String.join(" ", sentences);
    }

    private static String way(PictureEdge edge) {
        String way =
                switch (edge.kind()) {
                    case SINGLE -> "goes on to " + edge.to();
                    case FOR_EACH -> "for each element goes on to " + edge.to();
                    case COLLECT -> "is collected by " + edge.to();
                };
        String labels = String.join(", ", edge.labels());
        return switch (edge.when()) {
            case ALWAYS -> labels.isEmpty() ? way : way + ", " + labels;
            case CHOSEN -> way + " if it chooses " + labels;
            case CAUGHT -> way + " if it fails with " + labels;
        };
    }
}
