package demo;

import dev.jointlambda.*;

/** What a workflow inherits. */
public final class Bases {
    private Bases() {}

    /** What steps are here. */
    public abstract static class Base {
        @Step
        @Next("pack")
        // error: 15 [JL101] "pack" is a method of OrderFlow (L20) but not a step
        //    fix: add @Step to it
        public String validate(String request) {
            return request;
        }

        @Step
        @Next("ship")
        public String pack(String order) {
            return order;
        }

        @Step
        @Next("sign")
        public String ship(String order) {
            return order;
        }

        @Step
        public String sign(String order) {
            return order;
        }
    }
}
