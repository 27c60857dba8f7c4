package dev.jointlambda.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source that the compiler can put a caret on.
 *
 * @param element whose name it is, or whose annotation
 * @param annotation the annotation; null for the name
 * @param value the value in it; null for the whole annotation
 * @param declaredIn the class a finding is really about, where its source is not here; null where it is
 */
record SourceOrigin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        @Nullable String declaredIn)
        implements Origin {
    static SourceOrigin name(Element element) {
        return new SourceOrigin(element, null, null, null);
    }

    /** On the workflow class, for something inherited from a class that is there only compiled. */
    static SourceOrigin inherited(Element workflow, String declaredIn) {
        return new SourceOrigin(workflow, null, null, declaredIn);
    }
}
