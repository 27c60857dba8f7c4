package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads the annotations that say how a step runs and what happens when it fails. */
final class PolicyReader {
    private final MirrorTypes types;

    PolicyReader(MirrorTypes types) {
        this.types = types;
    }

    RetryAnnotation retry(AnnotationReader retry) {
        return new RetryAnnotation(
                retry.setting("maxAttempts", Integer.class),
                retry.text("delay"),
                retry.setting("backoff", Double.class),
                retry.text("maxDelay"),
                retry.setting("jitter", Double.class),
                exceptions(retry, "retryOn"),
                exceptions(retry, "abortOn"),
                retry.origin());
    }

    CatchAnnotation caught(AnnotationReader caught) {
        return new CatchAnnotation(exceptions(caught, "value"), caught.text("next"), caught.origin());
    }

    /** What is at its default, written or not, is not set. */
    OnAnnotation on(AnnotationReader on) {
        Setting<Integer> memory = on.setting("memoryMb", Integer.class);
        Setting<Double> cpu = on.setting("cpu", Double.class);
        return new OnAnnotation(
                new Setting<>(Cloud.valueOf(on.constant("cloud")), on.origin("cloud")),
                memory.value() == 0 ? null : memory,
                cpu.value() == 0 ? null : cpu,
                on.ownName("timeout"),
                on.origin());
    }

    private List<ExceptionDeclaration> exceptions(AnnotationReader annotation, String attribute) {
        boolean written = annotation.has(attribute);
        return annotation.list(attribute).stream()
                .map(value -> {
                    TypeMirror type = (TypeMirror) value.getValue();
                    Origin origin = written ? annotation.place(value) : annotation.origin();
                    return new ExceptionDeclaration(types.type(type), types.isChecked(type), origin);
                })
                .toList();
    }

    /** What {@code @SuppressWarnings} says on an element. */
    static Set<String> suppressed(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals("java.lang.SuppressWarnings"))
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.values().stream())
                .flatMap(value -> value.getValue() instanceof List<?> list
                        ? list.stream().map(each -> ((AnnotationValue) each).getValue())
                        : Stream.of(value.getValue()))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
