package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.zip.Libraries;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that has been compiled.
 *
 * @param name what it is called, as an artifact is
 * @param classes the folders of its classes and resources
 * @param libraries the jars it runs with
 * @param output the folder that gets the files; it is made where it is missing
 * @param prefix what the names of all it deploys start with; null for its name
 * @param javaVersion the feature release of Java to run on; null for the oldest one that runs its classes
 * @param fc2Service the service of Function Compute 2.0 that its functions are in; null for Function Compute 3.0
 * @param layer the layer that has the JDK on Function Compute; null for the vendor's own
 * @param timestamp the time of everything in the archives
 */
public record Project(
        String name,
        List<Path> classes,
        Libraries libraries,
        Path output,
        @Nullable String prefix,
        @Nullable Integer javaVersion,
        @Nullable String fc2Service,
        @Nullable String layer,
        Instant timestamp) {
    /** The time of entries unless a build says something else. */
    public static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:02Z");

    /** Copies the folders. */
    public Project {
        classes = List.copyOf(classes);
    }

    /**
     * A time as {@code project.build.outputTimestamp} has it: ISO 8601, seconds since 1970, or one character for none.
     *
     * @param text null for none
     * @throws PackagingException if it has another form
     */
    public static Instant time(@Nullable String text) {
        if (text == null || text.length() < 2) {
            return NO_TIME;
        }
        try {
            return text.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw new PackagingException("The time of the archives, project.build.outputTimestamp, is \"" + text
                    + "\": write it as 2026-11-01T00:00:00Z, or as seconds since 1970.");
        }
    }

    /** With nothing but defaults. */
    public static Project of(String name, List<Path> classes, Libraries libraries, Path output) {
        return new Project(name, classes, libraries, output, null, null, null, null, NO_TIME);
    }
}
