package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a step is drawn, and how much room that takes: a card with its name and its clouds, and what hangs on the card.
 *
 * @param step the step
 * @param entry what stands beside the dot above the start, maybe nothing; null for other steps
 * @param exit what stands beside the ring below an end, maybe nothing; null for other steps
 * @param chooses whether some edge is followed only if the step chooses it
 * @param catches whether some edge is followed only if the step fails
 */
record StepShape(
        PictureStep step, @Nullable String entry, @Nullable String exit, boolean chooses, boolean catches) {
    static final double HEIGHT = 52;
    static final double NAME_SIZE = 14;
    static final double PILL_SIZE = 10.5;
    static final double PILL_GAP = 6;
    static final double MARK_LABEL_SIZE = 11.5;

    /** From the card's middle to the name beside a dot or ring. */
    private static final double MARK_LABEL_SHIFT = 13;

    /** How far the dot above a start and the ring below an end reach. */
    static final double MARK = 32;

    static final double JOIN_BAR = 7;
    static final double DIAMOND = 7;

    private static final double PADDING = 16;
    private static final double MIN_WIDTH = 96;
    static final double FROM_CORNER = 20;
    private static final int MAX_TYPE = 40;

    /** How every step of a picture is drawn, by its name, in source order. */
    static Map<String, StepShape> all(Picture picture) {
        Map<PictureEdge.When, Set<String>> leaving = new EnumMap<>(PictureEdge.When.class);
        for (PictureEdge edge : picture.edges()) {
            leaving.computeIfAbsent(edge.when(), when -> new HashSet<>()).add(edge.from());
        }
        Set<String> choosing = leaving.getOrDefault(PictureEdge.When.CHOSEN, Set.of());
        Set<String> failing = leaving.getOrDefault(PictureEdge.When.CAUGHT, Set.of());
        Map<String, StepShape> shapes = new LinkedHashMap<>();
        for (PictureStep step : picture.steps()) {
            String name = step.name();
            String entry = name.equals(picture.start()) ? shorten(picture.input()) : null;
            String exit = step.ends() ? shorten(step.result()) : null;
            shapes.put(name, new StepShape(step, entry, exit, choosing.contains(name), failing.contains(name)));
        }
        return shapes;
    }

    private static String shorten(@Nullable String type) {
        if (type == null) {
            return "";
        }
        return type.length() <= MAX_TYPE ? type : type.substring(0, MAX_TYPE - 1) + "…";
    }

    /** The width of the card. */
    double card() {
        double name = TextWidth.bold(step.name(), NAME_SIZE);
        double pills = pills().stream().mapToDouble(StepShape::pill).sum() + PILL_GAP * (pills().size() - 1);
        return Math.max(MIN_WIDTH, Math.max(name, pills) + 2 * PADDING);
    }

    /** The names of its clouds, the primary first. */
    List<String> pills() {
        List<String> pills = new ArrayList<>();
        pills.add(CloudText.name(step.primary()));
        if (step.backup() != null) {
            pills.add(CloudText.name(step.backup()));
        }
        return pills;
    }

    static double pill(String text) {
        return TextWidth.bold(text, PILL_SIZE) + 12;
    }

    /** The width of everything, with the card in the middle. */
    double width() {
        return Math.max(card(), Math.max(mark(entry), mark(exit)));
    }

    private static double mark(@Nullable String label) {
        return label == null ? 0 : 2 * (MARK_LABEL_SHIFT + TextWidth.regular(label, MARK_LABEL_SIZE));
    }

    /** Where the name beside a dot or ring begins: on its right, but on its left where failures leave the card. */
    double markLabel(String label, boolean start, double x) {
        return start || !catches
                ? x + MARK_LABEL_SHIFT
                : x - MARK_LABEL_SHIFT - TextWidth.regular(label, MARK_LABEL_SIZE);
    }

    /** From the card's middle up to where edges arrive. */
    double above() {
        return HEIGHT / 2 + (entry == null ? 0 : MARK) + (step.joins() ? JOIN_BAR : 0);
    }

    /** From the card's middle down to where edges leave. */
    double below() {
        return HEIGHT / 2 + (chooses ? DIAMOND + 1 : 0);
    }

    /** From the card's middle down to where nothing of it is any more. */
    double reach() {
        return HEIGHT / 2 + (exit == null ? chooses ? DIAMOND + 1 : 0 : MARK);
    }

    /** How far right of the middle an edge leaves. */
    double leaves(PictureEdge edge) {
        return edge.when() == PictureEdge.When.CAUGHT ? card() / 2 - FROM_CORNER : 0;
    }
}
