package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Input;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;

/** Results read long after they were made: behind a chain, in a forEach, behind its collector, behind a join. */
@Workflow("older")
@Placement(primary = AWS, backup = ALIYUN)
public class OlderFlow {
    @Step
    @Next("middle")
    public Word begin(Word word) {
        return word.then("begin");
    }

    @Step
    @Next({"split", "aside"})
    @Placement(primary = ALIYUN, backup = AWS)
    public Left middle(Word word) {
        return new Left(word.then("middle").text());
    }

    @Step
    @Next(forEach = "item")
    public List<Integer> split(Left left, @From("begin") Word begin) {
        return List.of(begin.text().length(), left.text().length());
    }

    @Step
    @Next("more")
    @Placement(primary = ALIYUN, backup = AWS)
    public Long item(Integer number, @From("begin") Word begin) {
        return number + (begin.text().startsWith("a") ? 100L : 0);
    }

    @Step
    @Next("sum")
    public String more(Long number, @From("split") List<Integer> all) {
        return number + "/" + all.indexOf((int) (number - 100));
    }

    @Step
    @Next("meet")
    public String sum(List<String> numbers) {
        return numbers.toString();
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Right aside(Left left) {
        return new Right("aside");
    }

    @Step
    public String meet(
            String sum,
            Right aside,
            @From("begin") Word begin,
            @From("middle") Left middle,
            @From("item") List<Long> items,
            @Input Word input) {
        return String.join(", ", sum, aside.text(), begin.text(), middle.text(), items.toString(), input.text());
    }
}
