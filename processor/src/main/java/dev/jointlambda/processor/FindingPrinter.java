package dev.jointlambda.processor;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The one that talks to the user: prints findings at their places, as compile errors. */
final class FindingPrinter {
    private final Messager messager;

    FindingPrinter(Messager messager) {
        this.messager = messager;
    }

    void print(Finding finding) {
        SourceOrigin origin = (SourceOrigin) finding.origin();
        String text = origin.declaredIn() == null
                ? finding.text()
                : finding.evidence("inherited from " + origin.declaredIn()).text();
        Diagnostic.Kind error = Diagnostic.Kind.ERROR;
        if (origin.annotation() == null) {
            messager.printMessage(error, text, origin.element());
        } else if (origin.value() == null) {
            messager.printMessage(error, text, origin.element(), origin.annotation());
        } else {
            messager.printMessage(error, text, origin.element(), origin.annotation(), origin.value());
        }
    }
}
