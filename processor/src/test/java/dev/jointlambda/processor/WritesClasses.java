package dev.jointlambda.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes each of its classes in a round of their choice. */
final class WritesClasses extends AbstractProcessor {
    /**
     * A class to write.
     *
     * @param name its qualified name
     * @param round from 1
     */
    record Later(String name, int round, String text) {}

    private final List<Later> classes;
    private final int last;
    private int round;

    /**
     * @param classes every round before the last of them has something written in it
     */
    WritesClasses(List<Later> classes) {
        this.classes = List.copyOf(classes);
        this.last = classes.stream().mapToInt(Later::round).max().orElse(0);
    }

    static WritesClasses one(String name, int round, String text) {
        return new WritesClasses(List.of(new Later(name, round, text)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (round < last) {
            // Without a new class there is no next round.
            write("early.Early" + round, "package early; class Early" + round + " {}");
        }
        classes.stream().filter(each -> each.round() == round).forEach(each -> write(each.name(), each.text()));
        return false;
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
