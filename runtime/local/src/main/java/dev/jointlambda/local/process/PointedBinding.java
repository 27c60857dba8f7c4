package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StateStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A binding with a point before and after each call of a cloud, and before and after the user's code. */
final class PointedBinding implements CloudBinding {
    /** What asks nobody. */
    private static final Set<String> NO_CALLS = Set.of("inlineLimit", "eventLimit", "toString", "hashCode", "equals");

    /** What the protocol calls them; other calls are named after their methods. */
    private static final Map<String, String> NAMES = Map.of(
            "putIfAbsent", "commit",
            "arrive", "commit-in-slot",
            "replace", "re-place",
            "execution", "read-execution",
            "put", "put-object",
            "get", "get-object");

    private final CloudBinding binding;
    private final Consumer<String> gate;

    /** @param gate stops at a place until it is time to go on */
    PointedBinding(CloudBinding binding, Consumer<String> gate) {
        this.binding = binding;
        this.gate = gate;
    }

    @Override
    public Cloud cloud() {
        return binding.cloud();
    }

    @Override
    public CloudServices services(Cloud cloud) {
        CloudServices real = binding.services(cloud);
        String where = cloud == binding.cloud() ? "" : "-on-" + cloud;
        return new CloudServices(
                pointed(StateStore.class, real.store(), where),
                pointed(FunctionInvoker.class, real.functions(), where),
                pointed(BlobStore.class, real.blobs(), where));
    }

    @Override
    public Host host() {
        Host real = binding.host();
        return Host.class.cast(Proxy.newProxyInstance(
                PointedBinding.class.getClassLoader(),
                new Class<?>[] {Host.class},
                (proxy, method, arguments) ->
                        call(method.getName().equals("run") ? "code" : "", () -> invoke(method, real, arguments))));
    }

    @Override
    public Settings settings() {
        return binding.settings();
    }

    private <T> T pointed(Class<T> type, T real, String where) {
        return type.cast(Proxy.newProxyInstance(
                PointedBinding.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = NO_CALLS.contains(method.getName()) ? "" : name(method, arguments) + where;
                    return call(name, () -> invoke(method, real, arguments));
                }));
    }

    /** A call between two points; one without a name has none. */
    private Object call(String name, Callable<Object> call) throws Exception {
        if (name.isEmpty()) {
            return call.call();
        }
        gate.accept("before-" + name);
        Object answer = call.call();
        gate.accept("after-" + name);
        return answer;
    }

    private static String name(Method method, Object[] arguments) {
        if (method.getName().equals("invokeAsync")) {
            String function = (String) arguments[0];
            return "invoke-" + function.substring(function.lastIndexOf('-') + 1);
        }
        String words = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(method.getName(), words);
    }

    private static Object invoke(Method method, Object real, Object[] arguments) throws Exception {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
