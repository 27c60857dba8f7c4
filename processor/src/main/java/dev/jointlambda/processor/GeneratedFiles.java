package dev.jointlambda.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The one that writes: every file belongs to the one workflow class it was generated for, which is what lets build tools
 * compile incrementally.
 */
final class GeneratedFiles {
    private final Filer filer;
    private final FindingPrinter printer;

    GeneratedFiles(Filer filer, FindingPrinter printer) {
        this.filer = filer;
        this.printer = printer;
    }

    void write(List<EmittedSource> sources, TypeElement workflow) {
        sources.forEach(source -> write(source, workflow));
    }

    /** False if the name was taken, which is reported. */
    boolean write(EmittedSource source, TypeElement workflow) {
        String name = source.type().reflectionName();
        return write(name, () -> filer.createSourceFile(name, workflow), source.text(), workflow);
    }

    void resource(String path, String text, TypeElement workflow) {
        write(path, () -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, workflow), text, workflow);
    }

    private interface Creation {
        FileObject create() throws IOException;
    }

    private boolean write(String name, Creation creation, String text, TypeElement workflow) {
        try (Writer writer = creation.create().openWriter()) {
            writer.write(text);
            return true;
        } catch (FilerException taken) {
            printer.print(Finding.of(
                            Code.JL604,
                            SourceOrigin.name(workflow),
                            name + " exists already, and is also generated for " + workflow.getSimpleName())
                    .fix("rename yours, or this workflow class"));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be written", e);
        }
    }
}
