package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("modular")
@Placement(primary = AWS, backup = ALIYUN)
@SuppressWarnings("exports")
public class ModularFlow {
    public record Order(String id) {}

    public ModularFlow() {}

    @Step
    @Next("ship")
    public Order validate(String id) {
        return new Order(id);
    }

    @Step
    public void ship(Order order) {}
}
