package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** One of two branches by the class of what was decided; both go on to the same step. */
@Workflow("choice")
@Placement(primary = AWS, backup = ALIYUN)
public class ChoiceFlow {
    @Step
    @Next(oneOf = {"ship", "stop"})
    public Verdict decide(Word word) {
        return switch (word.text()) {
            case "ship" -> new Verdict.Ship("ship");
            case "hold" -> new Verdict.Stop.Hold("hold");
            default -> new Verdict.Stop.Refund(word.text());
        };
    }

    @Step
    @Next("mail")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word ship(Verdict.Ship ship) {
        return new Word(ship.text()).then("ship");
    }

    @Step
    @Next("mail")
    public Stopped stop(Verdict.Stop stop) {
        return new Stopped(stop.text() + ">stop:" + stop.getClass().getSimpleName());
    }

    @Step
    public Word mail(Text text, @From("decide") Verdict verdict) {
        return new Word(text.text() + ">mail:" + verdict.getClass().getSimpleName());
    }
}
