package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Ends in a value or in nothing. */
@Workflow("mayberesult")
@Placement(primary = AWS, backup = ALIYUN)
public class MaybeResultFlow {
    @Step
    @Next(oneOf = {"give", "keep"})
    public Side decide(Word word) {
        return word.text().startsWith("l") ? new Side.LeftSide(word.text()) : new Side.RightSide(word.text());
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public Word give(Side.LeftSide side) {
        return new Word(side.text()).then("give");
    }

    @Step
    public void keep(Side.RightSide side) {
        if (side.text().isEmpty()) {
            throw new IllegalArgumentException("nothing");
        }
    }
}
