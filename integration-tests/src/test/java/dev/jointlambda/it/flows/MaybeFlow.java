package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Optional;

/** What may be there: a value that only one branch gives, and a result of a step that may not have run. */
@Workflow("maybe")
@Placement(primary = AWS, backup = ALIYUN)
public class MaybeFlow {
    @Step
    @Next(oneOf = {"coupon", "plain"})
    public Side side(Word word) {
        return word.text().startsWith("l") ? new Side.LeftSide(word.text()) : new Side.RightSide(word.text());
    }

    @Step
    @Next("total")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word coupon(Side.LeftSide side) {
        return side.text().equals("lost") ? new Word("") : new Word(side.text()).then("coupon");
    }

    @Step
    @Next("total")
    public void plain(Side.RightSide side) {
        if (side.text().isEmpty()) {
            throw new IllegalArgumentException("nothing");
        }
    }

    @Step
    @Next("last")
    public Left total(Optional<Word> coupon) {
        return new Left(coupon.map(Word::text).orElse("none"));
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public String last(Left total, @From("coupon") Optional<Word> coupon, @From("side") Side side) {
        return total.text() + "/" + coupon.map(Word::text).orElse("none") + "/"
                + side.getClass().getSimpleName();
    }
}
