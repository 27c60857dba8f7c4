package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("a")
@Placement(primary = AWS)
abstract class NotPublic<T> {
// error: 10 [JL302] NotPublic must be a public top-level (or public static nested) class with a public no-argument constructor, but it is not public, it is abstract and it has type parameters
//    fix: make it public, remove "abstract" and remove the type parameters
    @Step
    public void run() {}
}

class Outer {
    @Workflow("b")
    @Placement(primary = AWS)
    public class Inner {
    // error: 12 [JL302] Outer.Inner must be a public top-level (or public static nested) class with a public no-argument constructor, but it is nested in a class that is not public, it is an inner class and it has no public constructor without parameters
    //    fix: make the outer class public, or move it out, make it static and add one
        private Inner(String name) {}

        @Step
        public void run() {}
    }

    @Workflow("c")
    @Placement(primary = AWS)
    interface Plain {
    // error: 5 [JL302] Outer.Plain must be a public top-level (or public static nested) class with a public no-argument constructor, but it is not a class
    //    fix: make it a class
        @Step
        default void run() {}
    }
}
