package dev.jointlambda.processor;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic;

/** The one that talks to the user: prints findings at their places, as errors or warnings of the compiler. */
final class FindingPrinter {
    private final Messager messager;
    private final SourcePlaces places;

    FindingPrinter(Messager messager, SourcePlaces places) {
        this.messager = messager;
        this.places = places;
    }

    void print(Finding finding) {
        SourceOrigin origin = (SourceOrigin) finding.origin();
        String text = origin.declaredIn() == null
                ? finding.text()
                : finding.evidence("inherited from " + origin.declaredIn()).text();
        Diagnostic.Kind kind = finding.isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
        if (places.print(kind, text, origin)) {
            return;
        }
        if (origin.annotation() == null) {
            messager.printMessage(kind, text, origin.element());
        } else if (origin.value() == null || isEmpty(origin.value())) {
            messager.printMessage(kind, text, origin.element(), origin.annotation());
        } else {
            messager.printMessage(kind, text, origin.element(), origin.annotation(), origin.value());
        }
    }

    /** Empty braces: Eclipse's compiler fails over them. */
    private static boolean isEmpty(AnnotationValue value) {
        return value.getValue() instanceof List<?> list && list.isEmpty();
    }
}
