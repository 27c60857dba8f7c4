package demo;

import static dev.jointlambda.Cloud.AWS;

import base.BaseFlow;
import dev.jointlambda.Placement;
import dev.jointlambda.Workflow;

@Workflow("order")
@Placement(primary = AWS)
public class OrderFlow extends BaseFlow {}
