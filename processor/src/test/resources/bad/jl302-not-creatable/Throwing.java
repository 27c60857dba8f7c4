package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("throwing")
@Placement(primary = AWS)
public class Throwing {
// error: 8 [JL302] Throwing must be a public top-level (or public static nested) class with a public no-argument constructor, but that constructor declares a checked exception
//    fix: catch it there, or throw an unchecked one
    public Throwing() throws java.io.IOException, IllegalStateException, InterruptedException {}

    @Step
    public void run() {}
}
