package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;

/** Generic leaves, nested ones, several that go the same way; ends whose results have only a sealed type in common. */
@Workflow("leaves")
@Placement(primary = AWS)
public class LeavesFlow {
    public sealed interface Answer<T> permits Yes, No, Perhaps {}

    public record Yes<T>(T value) implements Answer<T> {}

    public sealed interface No<T> extends Answer<T> permits Never, NotNow {}

    public record Never<T>(String why) implements No<T> {}

    public record NotNow<T>(List<T> instead) implements No<T> {}

    public record Perhaps<T>(T value) implements Answer<T> {}

    public sealed interface Reply permits Count, Late, Wrong {}

    public record Count(int count) implements Reply {}

    /** What some replies have in common, though nothing is sealed under it. */
    public interface Problem {}

    public record Late(int days) implements Reply, Problem {}

    public record Wrong(String text) implements Reply, Problem {}

    public sealed interface Outcome permits Shipped, Refused {}

    public record Shipped(String order) implements Outcome {}

    public record Refused(String why) implements Outcome {}

    @Step
    @Next(oneOf = {"ask", "refuse", "ship"})
    public Answer<Stock> check(Order order) {
        return new Yes<>(new Stock(order.id(), true));
    }

    @Step
    @Next(oneOf = {"giveUp", "send"})
    public Reply ask(Perhaps<Stock> perhaps) {
        return new Late(1);
    }

    @Step
    public Refused refuse(No<Stock> no, StepContext step) {
        return new Refused(no.toString());
    }

    @Step
    public Shipped ship(Yes<Stock> stock) {
        return new Shipped(stock.value().order());
    }

    @Step
    public Refused giveUp(Problem problem) {
        return new Refused(problem.toString());
    }

    @Step
    public Shipped send(Count count) {
        return new Shipped(count.toString());
    }
}
