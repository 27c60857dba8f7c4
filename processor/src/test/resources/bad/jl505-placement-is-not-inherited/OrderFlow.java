package demo;

import dev.jointlambda.*;

@Workflow("order")
// error: 1 annotation type not applicable to this kind of declaration
public class OrderFlow extends OrderFlow.Base implements OrderFlow.Audited {
// error: 8 cyclic inheritance involving demo.OrderFlow
// error: 41 static class should be qualified by type name, demo.OrderFlow, instead of by an expression
    /** What a superclass says of itself is not the workflow's: neither where, nor how often. */
    @Placement(primary = Cloud.AWS)
    @Retry(maxAttempts = 0)
    public abstract static class Base {
        @Step
        @Next("audit")
        public String validate(String request) {
            return request;
        }
    }

    /** Nor an interface's. */
    @Placement(primary = Cloud.AWS)
    public interface Audited {
        @Step
        default void audit(String order) {}
    }
}
