package dev.jointlambda.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one benchmark found out.
 *
 * @param id its name, for programs and files
 * @param title its name, for readers
 * @param conditions under what conditions, and how to read it; a sentence or two each
 * @param tables the figures
 */
record Section(String id, String title, List<String> conditions, List<Table> tables) {
    /** Writes {@code <id>.json} and {@code <id>.md} into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".json"), JsonText.of(this));
        Files.writeString(folder.resolve(id + ".md"), MarkdownText.of(this));
    }
}
