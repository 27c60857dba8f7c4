package dev.jointlambda;

/** A cloud on which a step can run, as {@link Placement} names it. */
public enum Cloud {
    /**
     * Amazon Web Services: the step is an AWS Lambda function, its rows are in DynamoDB, large values in S3. Needs
     * {@code jointlambda-runtime-aws} on the class path.
     */
    AWS,
    /**
     * Alibaba Cloud: the step is a Function Compute function, its rows are in Tablestore, large values in OSS. Needs
     * {@code jointlambda-runtime-aliyun} on the class path.
     */
    ALIYUN
}
