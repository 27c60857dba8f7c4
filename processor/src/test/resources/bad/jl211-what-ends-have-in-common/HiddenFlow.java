package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** What the ends have in common is nobody else's business. */
@Workflow("hidden")
@Placement(primary = AWS, backup = ALIYUN)
public class HiddenFlow {
// error: 8 [JL211] Outcome cannot travel between functions: it is private
//    the workflow returns Outcome, what its ends "count" (L35) and "skip" (L40) have in common
//    fix: make Outcome public, or move it to the workflow's package
    public sealed interface Size {}

    public record Large(int size) implements Size {}

    public record Small() implements Size {}

    private sealed interface Outcome {}

    public record Counted(int size) implements Outcome {}

    public record Skipped(String why) implements Outcome {}

    @Step
    @Next(oneOf = {"count", "skip"})
    public Size measure(String text) {
        return new Large(text.length());
    }

    @Step
    public Counted count(Large large) {
        return new Counted(large.size());
    }

    @Step
    public Skipped skip(Small small) {
        return new Skipped("too small");
    }
}
