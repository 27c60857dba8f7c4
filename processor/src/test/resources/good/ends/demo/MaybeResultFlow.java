package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Ends in a value or in nothing. */
@Workflow("mayberesult")
@Placement(primary = AWS, backup = ALIYUN)
public class MaybeResultFlow {
    public sealed interface Side {}

    public record Left(String text) implements Side {}

    public record Right(String text) implements Side {}

    @Step
    @Next(oneOf = {"give", "keep"})
    public Side decide(String text) {
        return new Left(text);
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public List<String> give(Left left) {
        return List.of(left.text());
    }

    @Step
    public void keep(Right right) {}
}
