package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.Host;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one delivery knows of the clouds' functions, and where it says what it learns. Safe for many threads. */
final class CloudHealth {
    private final Set<Cloud> broken;
    private final @Nullable Breakers breakers;

    CloudHealth(Set<Cloud> broken, @Nullable Breakers breakers) {
        this.broken = Set.copyOf(broken);
        this.breakers = breakers;
    }

    /** Of somebody who chooses no placement: nothing is known, and nothing is learned. */
    static CloudHealth unknown() {
        return new CloudHealth(Set.of(), null);
    }

    /** Whether a cloud's functions have just failed, and are to be avoided. */
    boolean broken(Cloud cloud) {
        return broken.contains(cloud);
    }

    /** The functions of a cloud, whose answers are remembered. */
    FunctionInvoker watching(Cloud cloud, FunctionInvoker functions, Host host) {
        return breakers == null ? functions : new Watched(cloud, functions, host, breakers);
    }

    private record Watched(Cloud cloud, FunctionInvoker functions, Host host, Breakers breakers)
            implements FunctionInvoker {
        @Override
        public int eventLimit() {
            return functions.eventLimit();
        }

        @Override
        public Answer invokeAsync(String function, String eventId, byte[] event) {
            long asked = host.now();
            Answer answer = functions.invokeAsync(function, eventId, event);
            breakers.answered(cloud, asked, host.now(), eventId, !(answer instanceof Answer.Accepted));
            return answer;
        }
    }
}
