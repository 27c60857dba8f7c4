package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("payload")
@Placement(primary = AWS)
public class PayloadFlow {
// error: 8 [JL902] PayloadFlow was not checked: the compiler does not know a type that Order.items names
//    fix: mend what the compiler says about that; the workflow is then checked
    public record Item(String id) {}

    public record Order(List<Item> items) {}
    // error: 25 cannot find symbol

    @Step
    @Next("ship")
    public Order validate(String id) {
        return null;
    }

    @Step
    public String ship(Order order) {
        return "";
    }
}
