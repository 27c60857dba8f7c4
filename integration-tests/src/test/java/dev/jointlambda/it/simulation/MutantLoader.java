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

    /** What a mutant violates in a run; empty if nothing. */
    static List<String> violations(Map<String, byte[]> changed, String run) {
        return call(changed, Replay.class.getName(), "violations", run);
    }

    static List<String> call(Map<String, byte[]> changed, String type, String name, String run) {
        try {
            Class<?> replay = new MutantLoader(changed).loadClass(type);
            Method method = replay.getDeclaredMethod(name, String.class);
            method.setAccessible(true);
            return ((List<?>) method.invoke(null, run))
                    .stream().map(String::valueOf).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the run " + run + " broke off", e);
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
