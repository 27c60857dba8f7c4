package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

/** Failures that lead on: of an item, of a step by kind, of whatever kind to one that tidies up. */
@Workflow("catch")
@Placement(primary = AWS, backup = ALIYUN)
public class CatchFlow {
    public record Word(String text) {}

    /** Whoever reads this in the generated code is not told twice. */
    @Deprecated
    public static class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Next(forEach = "price")
    public List<Word> items(Word word) {
        return List.of(word);
    }

    @Step
    @Next("sum")
    @Catch(value = IOException.class, next = "guess")
    @Placement(primary = ALIYUN, backup = AWS)
    public Long price(Word item) throws IOException {
        return (long) item.text().length();
    }

    @Step
    @Next("sum")
    public Long guess(StepFailure why, @From("items") List<Word> items) {
        return (long) why.message().length() + items.size();
    }

    @Step
    @Next("charge")
    public Long sum(List<Long> prices) {
        return prices.stream().mapToLong(Long::longValue).sum();
    }

    /** The most specific class decides, whatever the order. */
    @Step
    @Next("tidy")
    @Catch(next = "tidy")
    @Catch(value = {IllegalStateException.class, EOFException.class}, next = "apologise")
    @Catch(value = Declined.class, next = "escalate")
    public Word charge(Long amount) throws IOException {
        throw new EOFException("no line");
    }

    @Step
    @Next("tidy")
    @Placement(primary = ALIYUN, backup = AWS)
    public Word apologise(StepFailure why) {
        return new Word("sorry: " + why.message());
    }

    /** A failure need not be taken. */
    @Step
    @Next("tidy")
    public Word escalate() {
        return new Word("somebody will call");
    }

    @Step
    public String tidy(Optional<Word> answer) {
        return answer.map(Word::text).orElse("failed");
    }
}
