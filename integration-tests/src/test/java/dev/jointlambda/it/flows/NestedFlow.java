package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;

/** A forEach in a forEach; each inner item chooses its way, and both ways are collected together. */
@Workflow("nested")
@Placement(primary = AWS, backup = ALIYUN)
public class NestedFlow {
    @Step
    @Next(forEach = "row")
    public List<Integer> rows(Integer count) {
        return upTo(count);
    }

    @Step
    @Next(forEach = "cell")
    public List<Integer> row(Integer row) {
        return upTo(row);
    }

    @Step
    @Next(oneOf = {"even", "odd"})
    @Placement(primary = ALIYUN, backup = AWS)
    public Side cell(Integer cell) {
        return cell % 2 == 0 ? new Side.LeftSide("" + cell) : new Side.RightSide("" + cell);
    }

    @Step
    @Next("line")
    public String even(Side.LeftSide side, StepContext step) {
        return "e" + side.text() + step.index();
    }

    @Step
    @Next("shift")
    public Word odd(Side.RightSide side) {
        return new Word("o" + side.text());
    }

    @Step
    @Next("line")
    @Placement(primary = ALIYUN, backup = AWS)
    public String shift(Word word) {
        return word.then("shift").text();
    }

    @Step
    @Next("page")
    public Word line(List<String> cells) {
        return new Word(String.join(" ", cells));
    }

    @Step
    public String page(List<Word> lines) {
        return String.join("|", lines.stream().map(Word::text).toList());
    }

    private static List<Integer> upTo(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
