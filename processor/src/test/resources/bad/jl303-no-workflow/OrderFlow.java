package demo;

import dev.jointlambda.*;

@Placement(primary = Cloud.AWS)
public class OrderFlow {
    public void helper() {}

    @Step
    // error: 5 [JL303] @Step has no effect in OrderFlow, which is no workflow
    //    fix: add @Workflow("order") to OrderFlow; or make it abstract, if workflows inherit its steps
    @Next("ship")
    public String validate(String request) {
        return request;
    }

    @Step
    public String ship(String order) {
        return order;
    }

    /** There to be inherited from. */
    public abstract static class Base {
        @Step
        public String validate(String request) {
            return request;
        }
    }

    /** Likewise. */
    public interface Audited {
        @Step
        default void audit(String what) {}
    }

    /** A workflow's. */
    public static class Concrete {
        @Step
        public String validate(String request) {
            return request;
        }
    }

    /** Has its steps from above. */
    @Workflow("nested")
    @Placement(primary = Cloud.AWS)
    public static class Nested extends Concrete {}
}
