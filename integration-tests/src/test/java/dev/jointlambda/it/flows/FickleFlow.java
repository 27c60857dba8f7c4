package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides anew whenever it is asked: which way, how many items, whether to fail. What counts is what was committed first. */
@Workflow("fickle")
@Placement(primary = AWS, backup = ALIYUN)
public class FickleFlow {
    private final AtomicInteger asked;

    /** Starts with no decision made. */
    public FickleFlow() {
        this(new AtomicInteger());
    }

    /** Goes on counting where others of a test have stopped. */
    public FickleFlow(AtomicInteger asked) {
        this.asked = asked;
    }

    @Step
    @Next(oneOf = {"left", "right"})
    public Side decide(Word word) {
        return asked.getAndIncrement() % 2 == 0 ? new Side.LeftSide(word.text()) : new Side.RightSide(word.text());
    }

    @Step
    @Next("list")
    public Word left(Side.LeftSide side) {
        return new Word(side.text()).then("left");
    }

    @Step
    @Next("list")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word right(Side.RightSide side) {
        return new Word(side.text()).then("right");
    }

    @Step
    @Next(forEach = "item")
    public List<Word> list(Word word) {
        return Collections.nCopies(asked.getAndIncrement() % 3, word);
    }

    @Step
    @Next("sum")
    public Word item(Word word) {
        return word;
    }

    @Step
    @Next("done")
    @Catch(next = "failed")
    @Placement(primary = ALIYUN, backup = AWS)
    public String sum(List<Word> words) {
        if (asked.getAndIncrement() % 2 == 0) {
            throw new IllegalStateException("not today");
        }
        return words.size() + " words";
    }

    @Step
    public String done(String sum) {
        return "done with " + sum;
    }

    @Step
    public String failed() {
        return "failed";
    }
}
