package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** A failure as data in a join, and beside it the value it stands in for. */
@Workflow("cases")
@Placement(primary = AWS)
public class CasesFlow {
    @Step
    @Next({"left", "right"})
    public String begin(String text) {
        return text;
    }

    @Step
    @Next("meet")
    @Catch(next = "mend")
    public Integer left(String text) {
        return text.length();
    }

    @Step
    @Next("meet")
    public Integer mend(StepFailure failure) {
        return failure.message().length();
    }

    @Step
    @Next("meet")
    public Double right(String text) {
        return 1.0;
    }

    @Step
    public String meet(Integer left, Double right) {
        return left + "+" + right;
    }
}
