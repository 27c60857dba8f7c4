package demo.steps;

import dev.jointlambda.*;

public abstract class Shared {
    static class Overdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Catch(value = Overdrawn.class, next = "apologise")
    // error: 29 [JL211] "charge" catches Overdrawn, which is not public, in another package than the workflow: generated code cannot name it
    //    fix: make Overdrawn public, or move it to the workflow's package
    public String charge(String amount) {
        return amount;
    }

    @Step
    public String apologise(StepFailure why) {
        return why.message();
    }
}
