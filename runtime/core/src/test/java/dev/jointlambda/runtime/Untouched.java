package dev.jointlambda.runtime;

import java.lang.reflect.Proxy;

/** A service that nobody may call. */
final class Untouched {
    private Untouched() {}

    static <T> T of(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                }));
    }
}
