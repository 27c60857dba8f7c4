package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("ship")
    public Customer validate(Request request) {
    // error: 21 [JL211] OrderFlow.Customer cannot travel between functions: OrderFlow.Customer.connection → OrderFlow.Connection.open is java.sql.Connection.
    //    fix: return the data, not the Connection
        return new Customer(null);
    }

    public record Customer(Connection connection) {}

    public record Connection(java.sql.Connection open) {}

    @Step
    public Receipt ship(Customer customer) {
        return new Receipt("");
    }
}
