package demo;

import static dev.jointlambda.Cloud.ALIYUN;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** A nested workflow, whose steps come from a superclass and an interface. */
public final class Outer {
    private Outer() {}

    /** What an interface can say. */
    public interface Audited {
        @Step
        default void audit(String what) {}
    }

    @Workflow("nested")
    @Placement(primary = ALIYUN)
    public static class Flow extends BaseFlow<String> implements Audited {
        /** Keeps its place in the graph. */
        @Override
        public String begin(String input) {
            return super.begin(input) + "!";
        }

        /** Has a place of its own. */
        @Step
        @Next("audit")
        @Override
        public String finish(String input) {
            return Outer_Flow_.finish + input;
        }

        /** Not a step. */
        public void audit(int number) {}
    }
}
