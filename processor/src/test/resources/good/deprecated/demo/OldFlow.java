package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** What generated code names may be deprecated: who wrote the workflow knows, and need not be warned. */
@Workflow("old")
@Placement(primary = AWS, backup = ALIYUN)
public class OldFlow {
    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    @Deprecated
    public sealed interface Negative extends Decision {}

    public record Decline(String id) implements Negative {}

    public record Fraud(String id) implements Negative {}

    @Deprecated(forRemoval = true)
    public static class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Next(oneOf = {"charge", "reject"})
    @SuppressWarnings({"removal", "deprecation"})
    public Decision decide(String id) {
        return new Accept(id);
    }

    @Step
    @Catch(value = Declined.class, next = "apologise")
    public String charge(Accept accept) {
        return accept.id();
    }

    @Step
    public String reject(Negative negative) {
        return negative.toString();
    }

    @Step
    public String apologise(StepFailure why) {
        return why.message();
    }
}
