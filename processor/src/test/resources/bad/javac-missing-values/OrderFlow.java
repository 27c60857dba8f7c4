package demo;

import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow
// error: 1 annotation @dev.jointlambda.Workflow is missing a default value for the element 'value'
@Placement
// error: 1 annotation @dev.jointlambda.Placement is missing a default value for the element 'primary'
public class OrderFlow {
    // error[ecj]: 14 [JL902] OrderFlow was not checked: the compiler does not know the value of @dev.jointlambda.Workflow, the primary of @dev.jointlambda.Placement and a constant in @Step of validate()
    //   fix: mend what the compiler says about that; the workflow is then checked
    @Step(memoryMb = "much")
    // error: 22 incompatible types: java.lang.String cannot be converted to int
    public String validate(String request) {
        return request;
    }
}
