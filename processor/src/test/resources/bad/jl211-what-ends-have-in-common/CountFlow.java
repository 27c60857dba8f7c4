package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** One end returns nothing, and what the other returns may be nothing, too. */
@Workflow("count")
@Placement(primary = AWS, backup = ALIYUN)
public class CountFlow {
// error: 8 [JL211] Optional<OptionalInt> cannot travel between functions: it is an Optional of an Optional, and JSON cannot tell one empty from the other
//    the workflow returns Optional<OptionalInt>, since not every execution ends with "count" (L29)
//    fix: use one Optional
    public sealed interface Size {}

    public record Large(int size) implements Size {}

    public record Small() implements Size {}

    @Step
    @Next(oneOf = {"count", "skip"})
    public Size measure(String text) {
        return new Large(text.length());
    }

    @Step
    public OptionalInt count(Large large) {
        return OptionalInt.of(large.size());
    }

    @Step
    public void skip(Small small) {}
}
