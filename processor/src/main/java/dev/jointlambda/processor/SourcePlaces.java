package dev.jointlambda.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Places that the Messager cannot find: where an annotation is repeated, javac knows only the container, which nobody wrote.
 */
interface SourcePlaces {
    /** Prints a text at a place, if it is one of those; else says that it did not. */
    boolean print(Diagnostic.Kind kind, String text, SourceOrigin origin);

    /** Places as this compiler knows them. */
    static SourcePlaces of(ProcessingEnvironment environment) {
        try {
            return new Javac(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // The Messager then says it at the method's name.
            return (kind, text, origin) -> false;
        }
    }

    /** Places out of javac's syntax trees. */
    final class Javac implements SourcePlaces {
        private final Trees trees;

        private Javac(Trees trees) {
            this.trees = trees;
        }

        @Override
        public boolean print(Diagnostic.Kind kind, String text, SourceOrigin origin) {
            AnnotationMirror annotation = origin.annotation();
            if (annotation == null || origin.element().getAnnotationMirrors().contains(annotation)) {
                return false;
            }
            TreePath path = trees.getPath(origin.element());
            if (path == null || !(path.getLeaf() instanceof MethodTree method)) {
                return false;
            }
            AnnotationTree tree = repeated(origin, annotation, path, method);
            if (tree == null) {
                return false;
            }
            AnnotationValue value = origin.value();
            Tree place = value == null ? tree : place(tree, annotation, value);
            trees.printMessage(kind, text, place, path.getCompilationUnit());
            return true;
        }

        /** The annotation of that type on the method which has the number that this one has in the container. */
        private @Nullable AnnotationTree repeated(
                SourceOrigin origin, AnnotationMirror annotation, TreePath path, MethodTree method) {
            int number = number(origin, annotation);
            List<? extends AnnotationTree> alike = method.getModifiers().getAnnotations().stream()
                    .filter(tree -> annotation
                            .getAnnotationType()
                            .asElement()
                            .equals(trees.getElement(new TreePath(path, tree.getAnnotationType()))))
                    .toList();
            return number >= 0 && number < alike.size() ? alike.get(number) : null;
        }

        private static int number(SourceOrigin origin, AnnotationMirror annotation) {
            for (AnnotationMirror container : origin.element().getAnnotationMirrors()) {
                for (AnnotationValue all : container.getElementValues().values()) {
                    if (all.getValue() instanceof List<?> list) {
                        List<?> inner = list.stream()
                                .map(each -> ((AnnotationValue) each).getValue())
                                .toList();
                        if (inner.contains(annotation)) {
                            return inner.indexOf(annotation);
                        }
                    }
                }
            }
            return -1;
        }

        private static Tree place(AnnotationTree tree, AnnotationMirror annotation, AnnotationValue wanted) {
            for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                    annotation.getElementValues().entrySet()) {
                ExpressionTree written =
                        written(tree, entry.getKey().getSimpleName().toString());
                List<?> parts = entry.getValue().getValue() instanceof List<?> list ? list : List.of();
                if (written != null && entry.getValue().equals(wanted)) {
                    return written;
                } else if (written != null && parts.contains(wanted)) {
                    // One value needs no braces.
                    return written instanceof NewArrayTree array
                            ? array.getInitializers().get(parts.indexOf(wanted))
                            : written;
                }
            }
            return tree;
        }

        private static @Nullable ExpressionTree written(AnnotationTree tree, String attribute) {
            for (ExpressionTree argument : tree.getArguments()) {
                if (!(argument instanceof AssignmentTree assignment)) {
                    return argument;
                } else if (assignment.getVariable().toString().equals(attribute)) {
                    return assignment.getExpression();
                }
            }
            return null;
        }
    }
}
