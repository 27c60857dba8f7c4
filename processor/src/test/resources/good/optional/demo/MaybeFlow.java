package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** What may be there: a value that only one way gives, a result of a step that may not have run, an Optional passed on. */
@Workflow("maybe")
@Placement(primary = AWS, backup = ALIYUN)
public class MaybeFlow {
    public sealed interface Side {}

    public record Left(String text) implements Side {}

    public record Right(String text) implements Side {}

    public record Coupon(int percent) {}

    @Step
    @Next(oneOf = {"coupon", "plain"})
    public Side side(Optional<String> text) {
        return new Left(text.orElse(""));
    }

    @Step
    @Next("total")
    @Placement(primary = ALIYUN, backup = AWS)
    public Coupon coupon(Left left) {
        return new Coupon(left.text().length());
    }

    @Step
    @Next("total")
    public void plain(Right right) {}

    @Step
    @Next("last")
    public Optional<Long> total(Optional<Coupon> coupon) {
        return coupon.map(Coupon::percent).map(Integer::longValue);
    }

    @Step
    public String last(Optional<Long> total, @From("coupon") Optional<Coupon> coupon) {
        return total.orElse(0L) + coupon.map(Coupon::toString).orElse("none");
    }
}
