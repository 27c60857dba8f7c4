package dev.jointlambda.packaging.aliyun;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;

/** The vendor's own layers that have a JDK, from a data file: their versions move. */
final class Layers {
    private static final String FILE = "java-layers.properties";

    private Layers() {}

    /**
     * The layer of a release of Java, in any region.
     *
     * @throws IllegalArgumentException if there is none; says what to do
     */
    static String of(int javaVersion) {
        Properties layers = new Properties();
        try (InputStream file = Layers.class.getResourceAsStream(FILE)) {
            layers.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String layer = layers.getProperty("java" + javaVersion);
        if (layer == null) {
            throw new IllegalArgumentException("Alibaba Cloud has no official layer with Java " + javaVersion
                    + ": build for " + String.join(" or ", new TreeSet<>(layers.stringPropertyNames()))
                    + ", or set aliyun.layer to a layer of your own that has it in /opt/java" + javaVersion);
        }
        return layer;
    }
}
