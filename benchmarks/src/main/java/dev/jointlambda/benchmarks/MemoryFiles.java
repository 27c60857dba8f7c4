package dev.jointlambda.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps what a compilation writes in memory: how fast the disk creates files is none of the processor's business. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, FileObject> resources = new HashMap<>();
    private int classes;

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    /** How many class files were written. */
    int classes() {
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
        if (kind == JavaFileObject.Kind.CLASS) {
            classes++;
        }
        return new Written(type.replace('.', '/') + kind.extension, kind);
    }

    /** Is also asked for what somebody wants to read: that is missing until it has been written. */
    @Override
    public FileObject getFileForOutput(Location location, String folder, String name, FileObject sibling) {
        return resources.computeIfAbsent(name, path -> new Written(path, JavaFileObject.Kind.OTHER));
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    private static final class Written extends SimpleJavaFileObject {
        private @Nullable ByteArrayOutputStream bytes;

        Written(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes = new ByteArrayOutputStream();
            return bytes;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return new ByteArrayInputStream(bytes().toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return bytes().toString(StandardCharsets.UTF_8);
        }

        private ByteArrayOutputStream bytes() throws IOException {
            if (bytes == null) {
                throw new NoSuchFileException(getName());
            }
            return bytes;
        }
    }
}
