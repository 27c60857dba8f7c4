package demo.steps;

import demo.data.Answer;
import demo.data.Page;
import demo.data.Priced;
import dev.jointlambda.Next;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;

/** Steps for workflows of any kind of items. */
public abstract class Pricing<I, O> {
    @Step
    @Next({"price", "audit"})
    public Page<I> begin(Page<I> page) {
        return page;
    }

    @Step
    @Next("finish")
    public Answer<Priced<I>> price(Page<I> page, StepContext step) {
        return page.first().isEmpty()
                ? new Answer.Problem.Refused<>("nothing to price in " + step.step())
                : new Answer.Ok<>(new Priced<>(page.first().get(), cents(page.first().get())));
    }

    /** What an item costs; no step. */
    protected abstract long cents(I item);

    @Step
    public abstract O finish(Answer<Priced<I>> answer);
}
