package demo;

import dev.jointlambda.Next;
import dev.jointlambda.Step;

/** Steps that a workflow inherits. */
public abstract class BaseFlow<T> {
    @Step
    @Next("finish")
    public T begin(T input) {
        return input;
    }

    @Step
    @Next("never")
    public T finish(T input) {
        return input;
    }
}
