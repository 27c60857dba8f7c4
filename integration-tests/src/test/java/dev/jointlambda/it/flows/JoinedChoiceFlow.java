package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;

/** A join one of whose slots either branch of a choice fills, the short one directly; then a forEach, then a join again. */
@Workflow("joinedchoice")
@Placement(primary = AWS, backup = ALIYUN)
public class JoinedChoiceFlow {
    @Step
    @Next({"decide", "beside"})
    public Word begin(Word word) {
        return word.then("begin");
    }

    @Step
    @Next(oneOf = {"meet", "round"})
    public Side decide(Word word) {
        return word.text().startsWith("l") ? new Side.LeftSide(word.text()) : new Side.RightSide(word.text());
    }

    @Step
    @Next("meet")
    public Side.LeftSide round(Side.RightSide side) {
        return new Side.LeftSide(side.text() + ">round");
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word beside(Word word) {
        return word.then("beside");
    }

    @Step
    @Next(forEach = "each")
    public List<String> meet(Side.LeftSide side, Word beside) {
        return List.of(side.text(), beside.text());
    }

    @Step
    @Next({"one", "two"})
    public Word each(String text) {
        return new Word(text);
    }

    @Step
    @Next("both")
    public Left one(Word word) {
        return new Left(word.then("one").text());
    }

    @Step
    @Next("both")
    @Placement(primary = ALIYUN, backup = AWS)
    public Right two(Word word) {
        return new Right(word.then("two").text());
    }

    @Step
    @Next("end")
    public String both(Left left, Right right) {
        return left.text() + "+" + right.text();
    }

    @Step
    public String end(List<String> all, @From("beside") Word beside) {
        return String.join(" ", all) + " " + beside.text().length();
    }
}
