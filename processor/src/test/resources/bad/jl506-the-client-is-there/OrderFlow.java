// without: aliyun
package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL506] steps run on ALIYUN, but jointlambda-runtime-aliyun is not on the class path
//    fix: add this dependency (jointlambda-bom gives the version)
//      <dependency>
//        <groupId>dev.jointlambda</groupId>
//        <artifactId>jointlambda-runtime-aliyun</artifactId>
//      </dependency>
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    public Order validate(Request request) {
        return new Order(request.id());
    }
}
