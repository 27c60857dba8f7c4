package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Two ends that run together: one with the result, one with nothing to say. */
@Workflow("ends")
@Placement(primary = AWS, backup = ALIYUN)
public class EndsFlow {
    @Step
    @Next({"answer", "log"})
    public Word begin(Word word) {
        return word.then("begin");
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
