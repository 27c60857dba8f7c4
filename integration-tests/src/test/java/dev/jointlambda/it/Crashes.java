package dev.jointlambda.it;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StateStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the calls that functions make of clouds, and kills the one that makes the n-th, before or after its effect. */
final class Crashes {
    /** What is no call of a cloud. */
    private static final Set<String> ASKS_NOBODY =
            Set.of("inlineLimit", "eventLimit", "toString", "hashCode", "equals", "close");

    private final AtomicLong calls = new AtomicLong();
    private volatile long at = Long.MAX_VALUE;
    private volatile boolean after;

    void at(long call, boolean afterItsEffect) {
        at = Long.MAX_VALUE;
        calls.set(0);
        after = afterItsEffect;
        at = call;
    }

    long calls() {
        return calls.get();
    }

    /** A function instance died: nothing in it goes on. */
    static final class InstanceDied extends Error {
        private static final long serialVersionUID = 1L;

        InstanceDied(String where) {
            super(where, null, false, false);
        }
    }

    CloudBinding around(CloudBinding binding) {
        return new CloudBinding() {
            @Override
            public Cloud cloud() {
                return binding.cloud();
            }

            @Override
            public CloudServices services(Cloud cloud) {
                CloudServices real = binding.services(cloud);
                return new CloudServices(
                        around(StateStore.class, real.store()),
                        around(FunctionInvoker.class, real.functions()),
                        around(BlobStore.class, real.blobs()));
            }

            @Override
            public Host host() {
                return binding.host();
            }

            @Override
            public Settings settings() {
                return binding.settings();
            }
        };
    }

    private <T> T around(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                Crashes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean dies = !ASKS_NOBODY.contains(method.getName()) && calls.incrementAndGet() == at;
                    if (dies && !after) {
                        throw new InstanceDied("before " + method.getName());
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (dies) {
                            throw new InstanceDied("after " + method.getName());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
