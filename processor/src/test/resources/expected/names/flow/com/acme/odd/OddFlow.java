package com.acme.odd;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;

/** Names that mean something to generated code, old and generic types, overloaded methods. */
@Deprecated
@SuppressWarnings("removal")
@Workflow("odd")
@Placement(primary = AWS, backup = ALIYUN)
public class OddFlow {
    @Step
    @Next({"aws", "runtime", "aliyun", "end", "fooBar", "foo_bar", "class"})
    public Delivery start(Old old) {
        return new Delivery();
    }

    @Step
    @Next("joined")
    public Edge aws(Delivery delivery) {
        return new Edge();
    }

    @Step
    @Next("joined")
    public Class runtime(Delivery delivery) {
        return new Class();
    }

    @Step
    @Next("joined")
    public Box<Old> aliyun(Delivery delivery) {
        return new Box<>(new Old());
    }

    @Step
    @Next("joined")
    public String end(Delivery delivery) {
        return "";
    }

    @Step
    @Next("joined")
    public Step_ fooBar(Delivery delivery) {
        return new Step_();
    }

    @Step("foo_bar")
    @Next(forEach = "delivery")
    public int[] _foo$bar(Delivery delivery) {
        return new int[] {1};
    }

    @Step("class")
    @Placement(primary = ALIYUN)
    @Next("joined")
    public Yield isClass(Delivery delivery) {
        return new Yield();
    }

    @Step("delivery")
    @Next({"boxes", "numbers"})
    public Integer workflow(int each, StepContext step) {
        return each;
    }

    @Step("boxes")
    @Next(forEach = "box")
    public List<Integer> collect(List<Integer> all) {
        return all;
    }

    @Step("numbers")
    @Next("joined")
    public void collect(int[] all) {}

    @Step
    @Next("unbox")
    public Box<Old> box(Integer each) {
        return new Box<>(new Old());
    }

    @Step
    @Next("joined")
    public long unbox(Box<Old>[] all) {
        return all.length;
    }

    @Step
    public void joined(Object aws, Class runtime, Box<Old> aliyun, String end, Step_ fooBar, Yield type, long all) {}

    /** Not a step, though the call of the step would choose it. */
    public void joined(Edge aws, Class runtime, Box<Old> aliyun, String end, Step_ fooBar, Yield type, long all) {
        throw new IllegalStateException();
    }
}
