package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL129] too many combinations of choices to prove (over 4096 frontiers around "p12")
//    fix: split the workflow, or let choices come together before others are made
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next({"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12"})
    public void begin() {}

    @Step
    @Next(oneOf = {"a0", "b0"})
    public Decision p0() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a0(Accept accept) {}

    @Step
    @Next("last")
    public void b0(Decline decline) {}

    @Step
    @Next(oneOf = {"a1", "b1"})
    public Decision p1() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a1(Accept accept) {}

    @Step
    @Next("last")
    public void b1(Decline decline) {}

    @Step
    @Next(oneOf = {"a2", "b2"})
    public Decision p2() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a2(Accept accept) {}

    @Step
    @Next("last")
    public void b2(Decline decline) {}

    @Step
    @Next(oneOf = {"a3", "b3"})
    public Decision p3() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a3(Accept accept) {}

    @Step
    @Next("last")
    public void b3(Decline decline) {}

    @Step
    @Next(oneOf = {"a4", "b4"})
    public Decision p4() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a4(Accept accept) {}

    @Step
    @Next("last")
    public void b4(Decline decline) {}

    @Step
    @Next(oneOf = {"a5", "b5"})
    public Decision p5() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a5(Accept accept) {}

    @Step
    @Next("last")
    public void b5(Decline decline) {}

    @Step
    @Next(oneOf = {"a6", "b6"})
    public Decision p6() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a6(Accept accept) {}

    @Step
    @Next("last")
    public void b6(Decline decline) {}

    @Step
    @Next(oneOf = {"a7", "b7"})
    public Decision p7() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a7(Accept accept) {}

    @Step
    @Next("last")
    public void b7(Decline decline) {}

    @Step
    @Next(oneOf = {"a8", "b8"})
    public Decision p8() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a8(Accept accept) {}

    @Step
    @Next("last")
    public void b8(Decline decline) {}

    @Step
    @Next(oneOf = {"a9", "b9"})
    public Decision p9() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a9(Accept accept) {}

    @Step
    @Next("last")
    public void b9(Decline decline) {}

    @Step
    @Next(oneOf = {"a10", "b10"})
    public Decision p10() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a10(Accept accept) {}

    @Step
    @Next("last")
    public void b10(Decline decline) {}

    @Step
    @Next(oneOf = {"a11", "b11"})
    public Decision p11() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a11(Accept accept) {}

    @Step
    @Next("last")
    public void b11(Decline decline) {}

    @Step
    @Next(oneOf = {"a12", "b12"})
    public Decision p12() {
        return new Accept("");
    }

    @Step
    @Next("last")
    public void a12(Accept accept) {}

    @Step
    @Next("last")
    public void b12(Decline decline) {}

    @Step
    public void last() {}
}
