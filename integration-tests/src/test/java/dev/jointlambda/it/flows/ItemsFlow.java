package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;

/** One step per item, collected again; all in one store. */
@Workflow("items")
@Placement(primary = AWS, backup = ALIYUN)
public class ItemsFlow {
    @Step
    @Next(forEach = "each")
    public List<Integer> numbers(Integer count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Step
    @Next("all")
    public Long each(Integer number) {
        return 10L * number;
    }

    @Step
    public String all(List<Long> numbers) {
        return numbers.toString();
    }
}
