package demo;

import dev.jointlambda.*;

@Workflow("order")
public class OrderFlow extends Bases.Base implements Bases.Audited {}
// error: 8 [JL505] no @Placement on OrderFlow or on "validate" and "audit"; say which cloud runs them
//    fix: @Placement(primary = AWS, backup = ALIYUN) on the class
