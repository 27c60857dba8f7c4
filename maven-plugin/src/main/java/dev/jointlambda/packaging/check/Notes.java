package dev.jointlambda.packaging.check;

import java.util.List;

/**
 * Where findings are noted.
 *
 * @param file the document
 * @param path where in it
 * @param findings all of them
 */
record Notes(String file, String path, List<Finding> findings) {
    Notes in(String key) {
        return new Notes(file, path.isEmpty() ? key : path + "." + key, findings);
    }

    void add(String what) {
        findings.add(new Finding(file, path, what));
    }
}
