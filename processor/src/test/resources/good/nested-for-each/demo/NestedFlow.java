package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** A forEach in a forEach; each inner item chooses its way, and all ways are collected together. */
@Workflow("nested")
@Placement(primary = AWS, backup = ALIYUN)
public class NestedFlow {
    public sealed interface Cell {}

    public record Even(int number) implements Cell {}

    public record Odd(int number) implements Cell {}

    public record Line(String text) {}

    @Step
    @Next(forEach = "row")
    public List<Integer> rows(int count) {
        return List.of(count);
    }

    @Step
    @Next(forEach = "cell")
    public int[] row(int row) {
        return new int[row];
    }

    @Step
    @Next(oneOf = {"even", "odd"})
    @Placement(primary = ALIYUN, backup = AWS)
    public Cell cell(int cell) {
        return cell % 2 == 0 ? new Even(cell) : new Odd(cell);
    }

    @Step
    @Next("line")
    public String even(Even even, StepContext step, @From("row") int[] row) {
        return "e" + even.number() + step.index() + row.length;
    }

    @Step
    @Next("shift")
    public Line odd(Odd odd) {
        return new Line("o" + odd.number());
    }

    @Step
    @Next("line")
    @Placement(primary = ALIYUN, backup = AWS)
    public String shift(Line line) {
        return line.text();
    }

    @Step
    @Next({"page", "count"})
    public Line line(String[] cells) {
        return new Line(String.join(" ", cells));
    }

    @Step
    @Next("print")
    public String page(List<Line> lines) {
        return lines.toString();
    }

    @Step
    @Next("print")
    public int count(Collection<? extends Line> lines) {
        return lines.size();
    }

    @Step
    public String print(String page, int lines) {
        return page + lines;
    }
}
