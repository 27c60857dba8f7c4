package dev.jointlambda.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** The lines of names, where the compiler is javac. Messages do without them elsewhere. */
interface SourceLines {
    /** The line of a method's name; 0 if it is not known. */
    int of(ExecutableElement method);

    /** Lines as this compiler knows them. */
    static SourceLines of(ProcessingEnvironment environment) {
        try {
            return new Javac(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // Eclipse's compiler, or a build tool that wraps javac: lines are a courtesy, the caret is right anyway.
            return method -> 0;
        }
    }

    /** Lines out of javac's syntax trees. */
    final class Javac implements SourceLines {
        private final Trees trees;
        /** The members of the class asked about last: its methods are asked about one after the other. */
        private final Map<Element, TreePath> members = new HashMap<>();

        private Javac(Trees trees) {
            this.trees = trees;
        }

        @Override
        public int of(ExecutableElement method) {
            TreePath path = path(method);
            if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getReturnType() == null) {
                return 0;
            }
            return lineOfName(path.getCompilationUnit(), tree, tree.getReturnType());
        }

        /** For a single method, javac searches the whole file; for all of a class, one search is enough. */
        private @Nullable TreePath path(ExecutableElement method) {
            // A class may be the same in the next round although its methods are not.
            if (!members.containsKey(method)) {
                members.clear();
                TreePath type = trees.getPath(Objects.requireNonNull(method.getEnclosingElement()));
                if (type != null && type.getLeaf() instanceof ClassTree tree) {
                    for (Tree member : tree.getMembers()) {
                        TreePath path = new TreePath(type, member);
                        Element element = trees.getElement(path);
                        if (element != null) {
                            members.put(element, path);
                        }
                    }
                }
            }
            return members.get(method);
        }

        /** A tree has no position for its name: it is the first one after the return type. */
        private int lineOfName(CompilationUnitTree unit, MethodTree tree, Tree type) {
            long from = trees.getSourcePositions().getStartPosition(unit, type);
            try {
                CharSequence source = unit.getSourceFile().getCharContent(true);
                Matcher name = Pattern.compile(
                                "\\b" + Pattern.quote(tree.getName().toString()) + "\\s*\\(")
                        .matcher(source);
                return from >= 0 && name.find((int) from)
                        ? (int) unit.getLineMap().getLineNumber(name.start())
                        : 0;
            } catch (IOException unreadable) {
                return 0;
            }
        }
    }
}
