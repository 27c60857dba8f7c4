package dev.jointlambda.it.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * Loads everything of ours anew, some classes changed: runtime, testkit, generated functions and explorations, so that a
 * mutant runs exactly as the product does.
 */
final class MutantLoader extends ClassLoader {
    private static final String OURS = "dev.jointlambda.";

    private final Map<String, byte[]> changed;

    private MutantLoader(Map<String, byte[]> changed) {
        super(MutantLoader.class.getClassLoader());
        this.changed = changed;
    }

    /** What {@link Directed} finds with a mutant. */
    static List<String> search(Map<String, byte[]> changed, String what) {
        try {
            Class<?> directed = new MutantLoader(changed).loadClass(Directed.class.getName());
            Method search = directed.getDeclaredMethod("search", String.class);
            search.setAccessible(true);
            return ((List<?>) search.invoke(null, what))
                    .stream().map(String::valueOf).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the search " + what + " broke off", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(OURS) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = changed.get(name);
        if (bytes == null) {
            try (InputStream original = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (original == null) {
                    throw new ClassNotFoundException(name);
                }
                bytes = original.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
