package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Steps from a superclass and from an interface, in a workflow that is a nested class, with a generic payload. */
public final class InheritedFlows {
    private InheritedFlows() {}

    /** Says what became of something. */
    public sealed interface Outcome<T> {
        /** It worked. */
        record Ok<T>(T value) implements Outcome<T> {}

        /** It did not. */
        record Failed<T>(String why) implements Outcome<T> {}
    }

    /** Gives one step. */
    public abstract static class Base {
        @Step
        @Next(oneOf = {"good", "bad"})
        @Placement(primary = ALIYUN, backup = AWS)
        public Outcome<Word> check(Word word) {
            return word.text().isBlank() ? new Outcome.Failed<>("blank") : new Outcome.Ok<>(word.then("check"));
        }
    }

    /** Gives another. */
    public interface Bad {
        /** Says why. */
        @Step
        default Word bad(Outcome.Failed<Word> failed) {
            return new Word("bad: " + failed.why());
        }
    }

    /** The workflow. */
    @Workflow("inherited")
    @Placement(primary = AWS, backup = ALIYUN)
    public static class Flow extends Base implements Bad {
        /** Created per function instance. */
        public Flow() {}

        @Step
        public Word good(Outcome.Ok<Word> ok) {
            return ok.value().then("good");
        }
    }
}
