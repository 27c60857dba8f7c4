package demo;

import dev.jointlambda.*;

@Workflow("order")
@Placement(primary = Cloud.AWS)
public class OrderFlow extends Bases.Base {
    /** Without any, it keeps all. */
    @Override
    public String validate(String request) {
        return request + "!";
    }

    /** With one, it has no other: it is no step any more. */
    @Override
    @Retry(maxAttempts = 2)
    // error: 5 [JL303] @Retry without @Step has no effect on pack()
    //    it overrides a step, but an override with annotations of its own inherits none of the others
    //    fix: add @Step to pack(), or remove @Retry
    public String pack(String order) {
        return order;
    }

    /** One on a parameter counts. */
    @Override
    public String ship(@From("pack") String order) {
    // error: 30 [JL303] @From without @Step has no effect on ship()
    //    it overrides a step, but an override with annotations of its own inherits none of the others
    //    fix: add @Step to ship(), or remove @From
        return order;
    }
}
