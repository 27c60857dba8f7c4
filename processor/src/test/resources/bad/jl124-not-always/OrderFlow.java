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

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next(oneOf = {"charge", "refuse"})
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    @Next("print")
    public Stock charge(Accept accept) {
        return new Stock(1);
    }

    @Step
    @Next("mail")
    public Receipt print(Stock stock) {
        return new Receipt("");
    }

    @Step
    @Next("mail")
    public Receipt refuse(Decline decline) {
        return new Receipt(decline.why());
    }

    @Step
    public Receipt mail(Receipt receipt, @From("charge") Stock stock, @From("decide") Decision decision) {
    // error: 48 [JL124] "mail" reads the result of "charge", which does not always run before it (not when "decide" chooses "refuse")
    //    fix: take Optional<Stock>, or read one that always runs before: decide
        return receipt;
    }
}
