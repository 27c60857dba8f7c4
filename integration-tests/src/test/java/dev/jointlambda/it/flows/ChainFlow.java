package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Three steps in a row, all at home. */
@Workflow("chain")
@Placement(primary = AWS, backup = ALIYUN)
public class ChainFlow {
    @Step
    @Next("second")
    public Word first(Word word) {
        return word.then("first");
    }

    @Step
    @Next("third")
    public Word second(Word word) {
        return word.then("second");
    }

    @Step
    public Word third(Word word) {
        return word.then("third");
    }
}
