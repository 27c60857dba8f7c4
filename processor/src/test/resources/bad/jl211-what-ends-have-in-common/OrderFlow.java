package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Every end returns data, but what they return is one of a type that is not all data. */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL211] Outcome cannot travel between functions: Pending.open is java.sql.Connection
//    the workflow returns Outcome, what its ends "charge" (L39) and "reject" (L44) have in common
//    fix: return the data, not the Connection
    public record Request(String id) {}

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    public sealed interface Outcome {}

    public record Receipt(String id) implements Outcome {}

    public record Refusal(String why) implements Outcome {}

    public record Pending(java.sql.Connection open) implements Outcome {}

    @Step
    @Next(oneOf = {"charge", "reject"})
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    public Refusal reject(Decline decline) {
        return new Refusal(decline.why());
    }
}
