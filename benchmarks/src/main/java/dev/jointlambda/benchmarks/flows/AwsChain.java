package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Placement;
import dev.jointlambda.Workflow;

/** Five steps in a row on AWS, with Aliyun as backup. */
@Workflow("aws-chain")
@Placement(primary = AWS, backup = ALIYUN)
public class AwsChain extends LongChain {}
