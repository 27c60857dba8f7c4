package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** One way ends at once, the other in two steps that run together. */
@Workflow("unequal")
@Placement(primary = AWS, backup = ALIYUN)
public class UnequalFlow {
    @Step
    @Next(oneOf = {"ship", "cancel"})
    public Side decide(Word word) {
        return word.text().startsWith("l") ? new Side.LeftSide(word.text()) : new Side.RightSide(word.text());
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public Word ship(Side.LeftSide side) {
        return new Word(side.text()).then("ship");
    }

    @Step
    @Next({"answer", "log"})
    public Word cancel(Side.RightSide side) {
        return new Word(side.text()).then("cancel");
    }

    @Step
    public Word answer(Word word) {
        return word.then("answer");
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public void log(Word word) {
        if (word.text().isEmpty()) {
            throw new IllegalArgumentException("nothing to log");
        }
    }
}
