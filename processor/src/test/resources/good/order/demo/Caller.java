package demo;

/** Code beside a workflow can use what is generated for it. */
final class Caller {
    private Caller() {}

    static String name() {
        return OrderFlow_.reserve + OrderFlowClient.class.getName();
    }
}
