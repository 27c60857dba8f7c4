package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of all that a project deploys start with. */
final class Prefix {
    private static final int LONGEST = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

    private Prefix() {}

    /** The one that is set, if it has the right form, or what is left of a project's name. */
    static String of(@Nullable String set, String project) {
        if (set != null) {
            if (!FORM.matcher(set).matches()) {
                throw new PackagingException(
                        "The prefix \"" + set + "\" cannot begin the names of functions and tables:"
                                + " set one of 1 to 32 letters, digits, _ and - that starts with a letter.");
            }
            return set;
        }
        String clean = project.replaceAll("[^A-Za-z0-9_-]", "-").replaceFirst("^[^A-Za-z]+", "");
        if (clean.isEmpty()) {
            throw new PackagingException("The project's name \"" + project
                    + "\" has no letter that a function's name could start with: set a prefix.");
        }
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
