package demo.steps;

import demo.data.Page;
import dev.jointlambda.Step;

/** A step that an interface brings along. */
public interface Audited<T> {
    @Step
    default void audit(Page<T> page) {
        page.items().forEach(this::note);
    }

    void note(T item);
}
