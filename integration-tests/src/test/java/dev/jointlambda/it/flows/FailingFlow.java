package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.io.IOException;

/** Fails where its input says: in the middle, by null, or not at all. */
@Workflow("failing")
@Placement(primary = AWS, backup = ALIYUN)
public class FailingFlow {
    @Step
    @Next("middle")
    public Word begin(Word word) {
        return word;
    }

    @Step
    @Next("finish")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word middle(Word word) throws IOException {
        if (word.text().equals("throw")) {
            throw new IOException("the disk is full");
        }
        return word.text().equals("null") ? null : word;
    }

    @Step
    public Word finish(Word word) {
        return word.text().equals("null at the end") ? null : word.then("finish");
    }
}
