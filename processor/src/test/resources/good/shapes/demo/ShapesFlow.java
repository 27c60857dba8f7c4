package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Start;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Every source and every collector of a forEach, branches and a join inside one, void steps, ends that run together. */
@Workflow(value = "shapes", version = 2, timeout = "1h", result = "report")
@Placement(primary = AWS)
public class ShapesFlow {
    public record Point(int x) {}

    public record Pair(int a, long b) {}

    @Start
    @Step
    @Next({"numbers", "points", "names", "log"})
    public int begin(String name) {
        return name.length();
    }

    @Step
    @Next(forEach = "half")
    public int[] numbers(int count) {
        return new int[count];
    }

    @Step
    @Next("total")
    public double half(int number) {
        return number / 2.0;
    }

    @Step
    @Next("report")
    public Double total(double[] halves) {
        return (double) halves.length;
    }

    @Step
    @Next(forEach = "point")
    public Set<Point> points(int count) {
        return Set.of();
    }

    @Step
    @Next({"left", "right", "trace"})
    public Point point(Point point) {
        return point;
    }

    @Step
    @Next("pair")
    public int left(Point point) {
        return point.x();
    }

    @Step
    @Next("pair")
    @Placement(primary = ALIYUN)
    public long right(Record point) {
        return 2;
    }

    @Step
    @Next({"pairs", "array"})
    public Pair pair(long right, int left) {
        return new Pair(left, right);
    }

    @Step
    @Next("pairs")
    public void trace(Point point) {}

    @Step
    @Next("report")
    public int pairs(Collection<? extends Record> all) {
        return all.size();
    }

    @Step
    public void array(Record[] all) {}

    @Step
    @Next(forEach = "upper")
    public Collection<String> names(int count) {
        return List.of();
    }

    @Step
    @Next("upper2")
    public List<String> upper(String name) {
        return List.of(name);
    }

    @Step
    @Next("joined")
    public List<String> upper2(List<String> names) {
        return names;
    }

    @Step
    @Next("report")
    public String joined(List<List<String>> all) {
        return String.join(",", all.get(0));
    }

    @Step
    @Next("after")
    public void log(int count) {}

    @Step
    public void after() {}

    @Step
    public String report(Double total, int pairs, String joined) {
        return total + joined + pairs;
    }
}
