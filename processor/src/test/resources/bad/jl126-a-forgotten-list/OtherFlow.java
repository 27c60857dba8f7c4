package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** What is wrong beside it is said. */
@Workflow("other")
@Placement(primary = AWS, backup = ALIYUN)
public class OtherFlow {
    @Step
    @Next({"list", "reserve"})
    public String validate(String order) {
        return order;
    }

    @Step
    @Next(forEach = "price")
    public List<Integer> list(String order) {
        return List.of(order.length());
    }

    @Step
    @Next("log")
    public Double reserve(String order) {
        return 1.0;
    }

    @Step
    @Next({"log", "print"})
    public Long price(Integer item) {
        return 1L;
    }

    @Step
    public void log(Long price, Double stock) {}
    // error: 17 [JL126] "log" runs once per item of "list" but also joins "reserve", which is outside that forEach
    //    fix: collect the items first (a step that takes List<Long>), or let "list" put what is needed into each item

    @Step
    public String print(Long price) {
    // error: 19 [JL125] a forEach must be collected: "print" runs once per item of "list" and ends the workflow with many results
    //    fix: add a step that takes List<String>
        return "" + price;
    }
}
