package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.util.Objects;

/** A cloud's functions as one caller reaches them. */
final class SimulatedInvoker implements FunctionInvoker {
    private final Cloud cloud;
    private final FunctionService functions;
    private final Caller caller;

    SimulatedInvoker(Cloud cloud, FunctionService functions, Caller caller) {
        this.cloud = cloud;
        this.functions = functions;
        this.caller = caller;
    }

    @Override
    public int eventLimit() {
        return functions.eventLimit();
    }

    @Override
    public Answer invokeAsync(String function, String eventId, byte[] event) {
        return Objects.requireNonNull(caller.call(
                CallKind.INVOKE,
                cloud,
                function,
                (fault, after) -> functions.accept(function, eventId, event, fault, after)));
    }
}
