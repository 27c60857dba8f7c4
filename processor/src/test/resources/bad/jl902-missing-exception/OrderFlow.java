package demo;

import dev.jointlambda.*;

@Workflow("order")
@Placement(primary = Cloud.AWS)
public class OrderFlow {
// error[javac]: 8 [JL902] OrderFlow was not checked: the compiler does not know a class in @Catch of validate()
//    fix: mend what the compiler says about that; the workflow is then checked
// error[ecj]: 8 [JL902] OrderFlow was not checked: the compiler does not know Declined and Expired
//   fix: mend what the compiler says about that; the workflow is then checked
    @Step
    @Catch(value = Declined.class, next = "apologise")
    // error: 20 cannot find symbol
    // error[ecj]: 20 twice
    @Catch(value = {IllegalStateException.class, Expired.class}, next = "apologise")
    // error: 50 cannot find symbol
    // error[ecj]: 50 twice
    public void validate(String request) {}

    @Step
    public void apologise() {}
}
