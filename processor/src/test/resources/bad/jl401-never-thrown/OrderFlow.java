package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Retry(retryOn = {java.sql.SQLException.class, IllegalStateException.class}, abortOn = InterruptedException.class)
    // error: 44 [JL401] "validate" is retried on SQLException, but does not declare it, so it can never be thrown
    //    fix: add "throws SQLException" to validate(), or remove it here
    // error: 112 [JL401] "validate" is not retried on InterruptedException, but does not declare it, so it can never be thrown
    //    fix: add "throws InterruptedException" to validate(), or remove it here
    @Next("ship")
    public Order validate(Request request) throws IOException {
        return new Order(request.id());
    }

    /** Superclasses and subclasses of what is declared can be thrown, and so can whatever is unchecked. */
    @Step
    @Catch(value = {IOException.class, EOFException.class, Exception.class}, next = "apologise")
    @Catch(value = {java.sql.SQLException.class, Overdrawn.class, OutcomeUnknown.class}, next = "escalate")
    // error: 42 [JL401] "ship" catches SQLException, but does not declare it, so it can never be thrown
    //    fix: add "throws SQLException" to ship(), or remove it here
    // error: 81 [JL401] "ship" catches OutcomeUnknown, but is not AT_MOST_ONCE, so it can never fail with that
    //    fix: add effect = AT_MOST_ONCE to its @Step, or remove it here
    public Receipt ship(Order order) throws FileNotFoundException, EOFException {
        return new Receipt(order.id());
    }

    public static class Overdrawn extends RuntimeException {}

    @Step
    public Receipt apologise(@From("validate") Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Receipt escalate(@From("validate") Order order) {
        return new Receipt(order.id());
    }
}
