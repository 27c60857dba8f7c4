package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** One way ends at once, the other in two steps that run together; all results are of one sealed type. */
@Workflow("unequal")
@Placement(primary = AWS, backup = ALIYUN)
public class UnequalFlow {
    public sealed interface Side {}

    public record Left(String text) implements Side {}

    public record Right(String text) implements Side {}

    public sealed interface Outcome {}

    public record Shipped(String text) implements Outcome {}

    public record Cancelled(String text) implements Outcome {}

    @Step
    @Next(oneOf = {"ship", "cancel"})
    public Side decide(String text) {
        return new Left(text);
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public Shipped ship(Left left) {
        return new Shipped(left.text());
    }

    @Step
    @Next({"answer", "log"})
    public String cancel(Right right) {
        return right.text();
    }

    @Step
    public Cancelled answer(String text) {
        return new Cancelled(text);
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public void log(String text) {}
}
