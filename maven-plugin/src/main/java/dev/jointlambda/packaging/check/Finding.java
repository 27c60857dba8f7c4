package dev.jointlambda.packaging.check;

/**
 * Something wrong with a generated file.
 *
 * @param file the file's name
 * @param path where in it, from the outermost key to the innermost with dots between, as in {@code
 *     Resources.StateTable.Properties}
 * @param what what is wrong and what to do
 */
public record Finding(String file, String path, String what) {
    @Override
    public String toString() {
        return file + ": " + path + ": " + what;
    }
}
