package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.jointlambda.runtime.json.JsonCodec;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One version of some payload types, compiled with their codecs: the class {@code v.Flow}, whose methods return a value
 * of each.
 */
final class PayloadVersion implements AutoCloseable {
    private final URLClassLoader loader;
    private final Map<String, PayloadUse> uses;

    private PayloadVersion(URLClassLoader loader, Map<String, PayloadUse> uses) {
        this.loader = loader;
        this.uses = uses;
    }

    /**
     * Compiles a version.
     *
     * @param members what stands in the class; {@code java.util} and the like are imported
     */
    static PayloadVersion compile(Path classes, String members) throws IOException {
        String source = "package v; import java.math.*; import java.time.*; import java.util.*; public class Flow {\n"
                + members + "\n}";
        PayloadCompiler compiled =
                PayloadCompiler.compile(Files.createDirectories(classes), "v.Flow", Map.of("v.Flow", source));
        assertEquals("", compiled.messages());
        URL[] path = {classes.toUri().toURL()};
        return new PayloadVersion(new URLClassLoader(path, JsonCodec.class.getClassLoader()), compiled.uses());
    }

    /** The value that a method of this version returns, as JSON. */
    byte[] write(String method) throws ReflectiveOperationException {
        Class<?> flow = loader.loadClass("v.Flow");
        Object value = flow.getMethod(method).invoke(flow.getConstructor().newInstance());
        return codec(method).encode(value);
    }

    /** What this version makes of JSON, where it expects what a method returns. */
    String read(String method, byte[] json) throws ReflectiveOperationException {
        return String.valueOf(codec(method).decode(json));
    }

    JsonCodec<Object> codec(String method) throws ReflectiveOperationException {
        String constant = assertInstanceOf(PayloadUse.Known.class, uses.get(method), method)
                .codec()
                .constant();
        return PayloadCompiler.codec(loader.loadClass("v.Flow_Payloads"), constant);
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
