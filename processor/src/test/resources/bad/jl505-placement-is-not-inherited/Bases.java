package demo;

import dev.jointlambda.*;

/** What a workflow inherits. */
public final class Bases {
    private Bases() {}

    /** What a superclass says of itself is not the workflow's: neither where, nor how often. */
    @Placement(primary = Cloud.AWS)
    @Retry(maxAttempts = 0)
    public abstract static class Base {
        @Step
        @Next("audit")
        public String validate(String request) {
            return request;
        }
    }

    /** Nor an interface's. */
    @Placement(primary = Cloud.AWS)
    public interface Audited {
        @Step
        default void audit(String order) {}
    }
}
