package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Results read long after they were made: behind a chain, in a forEach, behind its collector, behind a join. */
@Workflow("older")
@Placement(primary = AWS, backup = ALIYUN)
public class OlderFlow {
    public record Page(List<String> lines) {}

    public record Left(String text) {}

    public record Right(int number) {}

    @Step
    @Next("middle")
    public Page begin(String text) {
        return new Page(text.lines().toList());
    }

    @Step
    @Next({"split", "aside"})
    @Placement(primary = ALIYUN, backup = AWS)
    public Left middle(Page page) {
        return new Left(page.lines().get(0));
    }

    @Step
    @Next(forEach = "item")
    public List<Integer> split(Left left, @From("begin") Page page) {
        return page.lines().stream().map(String::length).toList();
    }

    @Step
    @Next("more")
    @Placement(primary = ALIYUN, backup = AWS)
    public long item(int number, @From("begin") Page page) {
        return number + page.lines().size();
    }

    @Step
    @Next("sum")
    public Map<String, Long> more(long number, @From("split") List<Integer> all) {
        return Map.of("all", number + all.size());
    }

    @Step
    @Next("meet")
    public String sum(List<Map<String, Long>> numbers) {
        return numbers.toString();
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Right aside(Left left) {
        return new Right(left.text().length());
    }

    @Step
    public String meet(
            String sum,
            Right aside,
            @From("begin") Page page,
            @From("middle") Left middle,
            @From("item") List<Long> items,
            @From("more") Collection<? extends Map<String, Long>> maps,
            @Input String input) {
        return String.join(sum, middle.text(), input) + page + items + maps;
    }
}
