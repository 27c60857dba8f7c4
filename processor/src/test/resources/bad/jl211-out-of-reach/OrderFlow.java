package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Every payload is public, but not what is taken of them, nor what is caught. */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public sealed interface Decision {}

    private sealed interface Negative extends Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Negative {}

    public record Fraud(String why) implements Negative {}

    private record Secret(String id) {}

    private static class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Next(oneOf = {"charge", "reject"})
    @Retry(retryOn = Exception.class, abortOn = Declined.class)
    // error: 57 [JL211] "decide" is not retried on Declined, which is private: generated code cannot name it
    //    fix: make Declined public, or move it to the workflow's package
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    @Catch(value = {IllegalStateException.class, Declined.class}, next = "apologise")
    // error: 58 [JL211] "charge" catches Declined, which is private: generated code cannot name it
    //    fix: make Declined public, or move it to the workflow's package
    public String charge(Accept accept) {
        return accept.id();
    }

    @Step
    public String reject(Negative negative) {
    // error: 35 [JL211] "reject" takes Negative, which is private: generated code cannot name it
    //    fix: make Negative public, or move it to the workflow's package
        return negative.toString();
    }

    @Step
    @Next("hide")
    public Secret apologise(StepFailure why) {
    // error: 19 [JL211] Secret cannot travel between functions: it is private
    //    fix: make Secret public, or move it to the workflow's package
        return new Secret(why.message());
    }

    /** That the payload is private is said where it is returned. */
    @Step
    public String hide(Secret secret) {
        return secret.id();
    }
}
