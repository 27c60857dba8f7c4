package demo;

import dev.jointlambda.*;

@Workflow("order")
// error: 1 annotation type not applicable to this kind of declaration
@Placement(primary = Cloud.AWS)
// error: 1 annotation type not applicable to this kind of declaration
public class OrderFlow extends OrderFlow.Base {
// error: 8 cyclic inheritance involving demo.OrderFlow
// error: 41 static class should be qualified by type name, demo.OrderFlow, instead of by an expression
    /** What steps are here. */
    public abstract static class Base {
        @Step
        @Next("pack")
        public String validate(String request) {
            return request;
        }

        @Step
        @Next("ship")
        public String pack(String order) {
            return order;
        }

        @Step
        @Next("sign")
        public String ship(String order) {
            return order;
        }

        @Step
        public String sign(String order) {
            return order;
        }
    }

    /** Without any, it keeps all. */
    @Override
    public String validate(String request) {
        return request + "!";
    }

    /** With one, it has no other: it is no step any more. */
    @Override
    @Retry(maxAttempts = 2)
    public String pack(String order) {
        return order;
    }

    /** One on a parameter counts. */
    @Override
    public String ship(@From("pack") String order) {
        return order;
    }
}
