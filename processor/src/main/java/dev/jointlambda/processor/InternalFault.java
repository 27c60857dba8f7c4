package dev.jointlambda.processor;

import java.util.Arrays;
import javax.lang.model.element.TypeElement;

/** JL901: a fault of ours, told in two lines; a stack trace would help nobody who reads compiler output. */
final class InternalFault {
    private InternalFault() {}

    static Finding finding(TypeElement workflow, RuntimeException fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.jointlambda."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return Finding.of(
                        Code.JL901,
                        SourceOrigin.name(workflow),
                        "jointlambda failed on " + workflow.getSimpleName() + "; the fault is jointlambda's, not yours")
                .evidence(fault + where)
                .fix("report it with the line above and this class");
    }
}
