package demo;

import dev.jointlambda.runtime.Execution;

/** What calls the workflow is not to blame. */
final class Caller {
    private Caller() {}

    static Execution<OrderFlow.Order> call(OrderFlowClient client) {
        return client.start(new OrderFlow.Request("1"));
    }
}
