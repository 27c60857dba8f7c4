package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Failures that lead on: of an item, of a step, and of whatever kind to one that tidies up. */
@Workflow("catch")
@Placement(primary = AWS, backup = ALIYUN)
public class CatchFlow {
    @Step
    @Next(forEach = "price")
    public List<Word> items(Word word) {
        return List.of(word.text().split(" ")).stream().map(Word::new).toList();
    }

    @Step
    @Next("sum")
    @Catch(value = IOException.class, next = "guess")
    @Placement(primary = ALIYUN, backup = AWS)
    public Long price(Word item) throws IOException {
        if (item.text().equals("lost")) {
            throw new IOException("no price for " + item.text());
        }
        return (long) item.text().length();
    }

    @Step
    @Next("sum")
    public Long guess(StepFailure why, @From("items") List<Word> items) {
        return why.message().equals("no price for lost") ? 1000L * items.size() : -1L;
    }

    @Step
    @Next("charge")
    public Long sum(List<Long> prices) {
        return prices.stream().mapToLong(Long::longValue).sum();
    }

    @Step
    @Next("tidy")
    @Catch(value = IllegalStateException.class, next = "apologise")
    @Catch(next = "tidy")
    public Word charge(Long amount) throws IOException {
        if (amount == 4) {
            throw new IllegalStateException("declined");
        } else if (amount == 5) {
            throw new IOException("no line");
        }
        return new Word("charged " + amount);
    }

    @Step
    @Next("tidy")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word apologise(StepFailure why) {
        return new Word("sorry: " + why.message());
    }

    @Step
    public String tidy(Optional<Word> answer) {
        return answer.map(Word::text).orElse("failed");
    }
}
