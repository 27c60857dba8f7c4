package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** One forgotten list, one finding: that later steps end once per item follows from it. */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Order(String id) {}

    public record Stock(int held) {}

    public record Quote(long cents) {}

    @Step
    @Next({"list", "reserve"})
    public Order validate(Order order) {
        return order;
    }

    @Step
    @Next(forEach = "price")
    public List<Order> list(Order order) {
        return List.of(order);
    }

    @Step
    @Next("sum")
    public Long price(Order order) {
        return 1L;
    }

    @Step
    @Next("decide")
    public Quote sum(Long cents) {
        return new Quote(cents);
    }

    @Step
    @Next("decide")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next({"ship", "log"})
    public Order decide(Stock stock, Quote quote) {
    // error: 18 [JL126] "decide" runs once per item of "list" but also joins "reserve", which is outside that forEach
    //    fix: collect the items first (a step that takes List<Quote>), or let "list" put what is needed into each item
        return new Order("");
    }

    @Step
    public Order ship(Order order) {
        return order;
    }

    @Step
    public void log(Order order) {}
}
