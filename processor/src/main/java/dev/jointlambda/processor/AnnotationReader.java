package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** One annotation on one element: its values, each with the place it stands at. */
final class AnnotationReader {
    /** Every annotation that makes a method or a parameter part of a workflow. */
    static final List<String> NAMES = List.of(
            "Step",
            "Next",
            "Start",
            "Placement",
            "On",
            "On.List",
            "Retry",
            "Catch",
            "Catch.List",
            "Compensate",
            "Input",
            "From");

    private final Elements elements;
    private final AnnotationMirror mirror;
    private final BiFunction<AnnotationMirror, @Nullable AnnotationValue, Origin> places;

    private AnnotationReader(
            Elements elements,
            AnnotationMirror mirror,
            BiFunction<AnnotationMirror, @Nullable AnnotationValue, Origin> places) {
        this.elements = elements;
        this.mirror = mirror;
        this.places = places;
    }

    /**
     * Reads one of our annotations, if it is there.
     *
     * @param name its simple name
     * @param places makes a place out of the annotation and a value in it
     */
    static Optional<AnnotationReader> of(
            Elements elements,
            Element element,
            String name,
            BiFunction<AnnotationMirror, @Nullable AnnotationValue, Origin> places) {
        return find(element, name).map(mirror -> new AnnotationReader(elements, mirror, places));
    }

    /** Reads a repeatable annotation of ours, however often it is there; several stand in a container. */
    static List<AnnotationReader> all(
            Elements elements,
            Element element,
            String name,
            BiFunction<AnnotationMirror, @Nullable AnnotationValue, Origin> places) {
        List<AnnotationReader> all = new ArrayList<>();
        of(elements, element, name, places).ifPresent(all::add);
        of(elements, element, name + ".List", places).ifPresent(container -> container
                .list("value")
                .forEach(each -> all.add(new AnnotationReader(elements, (AnnotationMirror) each.getValue(), places))));
        return all;
    }

    /** One of our annotations, by its simple name. */
    static Optional<? extends AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals("dev.jointlambda." + name))
                .findFirst();
    }

    /** What a {@code @Step} names its step, if it is a name at all; else the method's name. */
    static String name(AnnotationMirror step, String method) {
        return find(step.getElementValues(), "value")
                .map(value -> value.getValue().toString())
                .filter(SourceVersion::isIdentifier)
                .orElse(method);
    }

    /** The annotation itself. */
    Origin origin() {
        return places.apply(mirror, null);
    }

    /** Where a value stands: the annotation, if it is a default. */
    Origin origin(String attribute) {
        return places.apply(mirror, written(attribute));
    }

    /** Whether the user wrote the value. */
    boolean has(String attribute) {
        return written(attribute) != null;
    }

    Text text(String attribute) {
        return new Text((String) value(attribute).getValue(), origin(attribute));
    }

    /** A string the user wrote; null if it is a default. */
    @Nullable
    Text ownText(String attribute) {
        return has(attribute) ? text(attribute) : null;
    }

    /** A name the user wrote; null if it is a default, or empty, which says the same. */
    @Nullable
    Text ownName(String attribute) {
        Text text = ownText(attribute);
        return text == null || text.value().isEmpty() ? null : text;
    }

    /** Strings the user wrote; null if they are a default. */
    @Nullable
    List<Text> ownTexts(String attribute) {
        if (!has(attribute)) {
            return null;
        }
        return list(attribute).stream()
                .map(value -> new Text((String) value.getValue(), places.apply(mirror, value)))
                .toList();
    }

    <T> Setting<T> setting(String attribute, Class<T> type) {
        return new Setting<>(type.cast(value(attribute).getValue()), origin(attribute));
    }

    int number(String attribute) {
        return (Integer) value(attribute).getValue();
    }

    /** The constant of an enum. */
    String constant(String attribute) {
        return constant(value(attribute));
    }

    static String constant(AnnotationValue value) {
        return ((VariableElement) value.getValue()).getSimpleName().toString();
    }

    List<AnnotationValue> list(String attribute) {
        return ((List<?>) value(attribute).getValue())
                .stream().map(AnnotationValue.class::cast).toList();
    }

    Origin place(AnnotationValue value) {
        return places.apply(mirror, value);
    }

    private AnnotationValue value(String attribute) {
        return find(elements.getElementValuesWithDefaults(mirror), attribute)
                .orElseThrow(() -> new IllegalStateException("no " + attribute + " in " + mirror));
    }

    private @Nullable AnnotationValue written(String attribute) {
        return find(mirror.getElementValues(), attribute).orElse(null);
    }

    private static Optional<AnnotationValue> find(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
