package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Chooses among sealed types in two levels, twice; what the ways come to is merged by what it has in common. */
@Workflow("choice")
@Placement(primary = AWS, backup = ALIYUN)
public class ChoiceFlow {
    public sealed interface Verdict {
        record Ship(String id) implements Verdict {}

        sealed interface Stop extends Verdict {
            record Refund(String id, long cents) implements Stop {}

            record Hold(String id) implements Stop {}
        }

        enum Lost implements Verdict {
            BY_US,
            BY_OTHERS
        }
    }

    public sealed interface Answer {
        String text();
    }

    public record Shipped(String text) implements Answer {}

    public record Stopped(String text) implements Answer {}

    @Step
    @Next(oneOf = {"ship", "stop", "search"})
    public Verdict decide(String id) {
        return id.isEmpty() ? Verdict.Lost.BY_US : new Verdict.Ship(id);
    }

    @Step
    @Next("mail")
    @Placement(primary = ALIYUN, backup = AWS)
    public Shipped ship(Verdict.Ship ship) {
        return new Shipped(ship.id());
    }

    @Step
    @Next(oneOf = {"refund", "hold"})
    public Verdict.Stop stop(Verdict.Stop stop) {
        return stop;
    }

    @Step
    @Next("mail")
    public Stopped refund(Verdict.Stop.Refund refund) {
        return new Stopped(refund.id());
    }

    @Step
    @Next("mail")
    public Stopped hold(Verdict.Stop.Hold hold) {
        return new Stopped(hold.id());
    }

    @Step
    @Next("mail")
    public Answer search(Verdict.Lost lost) {
        return new Stopped(lost.name());
    }

    @Step
    public String mail(Answer answer, @From("decide") Verdict verdict) {
        return answer.text() + verdict;
    }
}
