package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Three steps in a row, there and back between the clouds. */
@Workflow("cross")
@Placement(primary = AWS, backup = ALIYUN)
public class CrossChainFlow {
    @Step
    @Next("second")
    public Word first(Word word) {
        return word.then("first");
    }

    @Step
    @Next("third")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word second(Word word) {
        return word.then("second");
    }

    @Step
    public Word third(Word word) {
        return word.then("third");
    }
}
