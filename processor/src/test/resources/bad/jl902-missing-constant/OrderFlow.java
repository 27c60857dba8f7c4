package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("order")
@Placement(primary = AWS)
public class OrderFlow {
// error: 8 [JL902] OrderFlow was not checked: the compiler does not know a constant in @Next of validate()
//    fix: mend what the compiler says about that; the workflow is then checked
    @Step
    @Next(OrderFlow_.shipp)
    // error: 21 cannot find symbol
    public String validate(String id) {
        return id;
    }

    @Step
    public String ship(String id) {
        return id;
    }
}
