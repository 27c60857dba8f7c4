package dev.jointlambda.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
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
        AnnotationMirror annotation = origin.annotation();
        if (annotation == null) {
            messager.printMessage(kind, text, origin.element());
        } else {
            print(kind, text, origin, annotation);
        }
    }

    private void print(Diagnostic.Kind kind, String text, SourceOrigin origin, AnnotationMirror annotation) {
        try {
            if (origin.value() == null) {
                messager.printMessage(kind, text, origin.element(), annotation);
            } else {
                messager.printMessage(kind, text, origin.element(), annotation, origin.value());
            }
        } catch (NullPointerException eclipse) {
            // Eclipse's compiler fails over empty braces while it looks for a repeated annotation.
            messager.printMessage(kind, text, origin.element());
        }
    }
}
