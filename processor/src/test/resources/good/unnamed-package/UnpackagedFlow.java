import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("unpackaged")
@Placement(primary = AWS, backup = ALIYUN)
public class UnpackagedFlow {
    public record Order(String id) {}

    @Step
    @Next(UnpackagedFlow_.ship)
    public Order validate(String id) throws IllegalStateException {
        return new Order(id);
    }

    public UnpackagedFlow() throws IllegalStateException {}

    @Step
    public String ship(Order order) {
        return order.id();
    }
}
