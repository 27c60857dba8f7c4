package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Input;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;
import java.util.Locale;

/** Two steps per item, the second on the other cloud; two collectors, which meet; the input taken again at the end. */
@Workflow("region")
@Placement(primary = AWS, backup = ALIYUN)
public class RegionFlow {
    @Step
    @Next(forEach = "shout")
    public List<Word> split(Word word) {
        return List.of(word.text().split(" ")).stream().map(Word::new).toList();
    }

    @Step
    @Next("number")
    public Word shout(Word word) {
        return new Word(word.text().toUpperCase(Locale.ROOT));
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next({"first", "count"})
    public Word number(Word word, StepContext step) {
        return new Word(step.index() + word.text());
    }

    @Step
    @Next("end")
    public Left first(List<Word> words) {
        return new Left(words.isEmpty() ? "nothing" : words.get(0).text());
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next("end")
    public Right count(Word[] words) {
        return new Right(words.length + " words");
    }

    @Step
    public String end(Left left, Right right, @Input Word input) {
        return left.text() + ", " + right.text() + " of \"" + input.text() + "\"";
    }
}
