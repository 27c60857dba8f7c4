package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Placement;
import dev.jointlambda.Workflow;

/** Five steps in a row on Aliyun, with AWS as backup. */
@Workflow("aliyun-chain")
@Placement(primary = ALIYUN, backup = AWS)
public class AliyunChain extends LongChain {}
