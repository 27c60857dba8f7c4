package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;

@Workflow("unimplemented")
@Placement(primary = AWS)
public interface Unimplemented {
// error: 8 [JL302] Unimplemented must be a public top-level (or public static nested) class with a public no-argument constructor, but it is not a class
//    fix: make it a class
    @Step
    void run();
}
