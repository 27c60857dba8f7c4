package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Two branches that meet; the left one commits in the join's row, the right one beside it. */
@Workflow("diamond")
@Placement(primary = AWS, backup = ALIYUN)
public class DiamondFlow {
    @Step
    @Next({"left", "right"})
    public Word fork(Word word) {
        return word.then("fork");
    }

    @Step
    @Next("meet")
    public Left left(Word word) {
        return new Left(word.then("left").text());
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Right right(Word word) {
        return new Right(word.then("right").text());
    }

    @Step
    public Word meet(Left left, Right right) {
        return new Word(left.text() + "+" + right.text());
    }
}
