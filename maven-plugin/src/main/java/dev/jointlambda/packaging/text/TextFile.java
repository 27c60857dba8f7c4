package dev.jointlambda.packaging.text;

/**
 * A generated file.
 *
 * @param name its name in the folder it goes to, as in {@code template.yaml}
 * @param text what it says, with {@code \n} between lines and at the end; written in UTF-8
 * @param executable whether it is to be run
 */
public record TextFile(String name, String text, boolean executable) {
    /** A file that is read. */
    public static TextFile of(String name, String text) {
        return new TextFile(name, text, false);
    }

    /** A file that is run. */
    public static TextFile script(String name, String text) {
        return new TextFile(name, text, true);
    }
}
