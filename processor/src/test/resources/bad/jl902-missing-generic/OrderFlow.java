package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("order")
@Placement(primary = AWS)
public class OrderFlow {
// error: 8 [JL902] OrderFlow was not checked: the compiler does not know a type that validate() names and a type that ship() names
//    fix: mend what the compiler says about that; the workflow is then checked
    public record Order(String id) {}

    @Step
    @Next("ship")
    public List<Order> validate(String id) {
    // error: 12 cannot find symbol
        return null;
    }

    @Step
    public String ship(List<Order> orders) {
    // error: 24 cannot find symbol
        return "";
    }
}
