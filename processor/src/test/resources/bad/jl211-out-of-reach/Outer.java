package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

public final class Outer {
    private Outer() {}

    private static class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Workflow("inner")
    @Placement(primary = AWS)
    @Retry(retryOn = Busy.class)
    // error: 26 [JL211] this @Retry names Busy, which is private: generated code cannot name it
    //    fix: make Busy public, or move it to the workflow's package
    public static class Inner {
        @Step
        public String begin(String text) {
            return text;
        }
    }
}
