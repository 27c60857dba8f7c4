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
    @Next("mail")
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    @Next("mail")
    public Stock refuse(Decline decline) {
        return new Stock(1);
    }

    @Step
    public void mail(Receipt receipt, @From("decide") Order order) {}
    // error: 61 [JL201] "mail" expects Order, but "decide" (L28), whose result it reads, returns Decision
    //    fix: take Decision
    // error: 30 [JL201] "mail" takes Receipt from "charge", but "refuse" (L40), which leads to it instead, returns Stock
    //    fix: let them return one type, or take a sealed one that both belong to
}
