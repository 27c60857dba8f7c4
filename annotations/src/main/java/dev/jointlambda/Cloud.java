package dev.jointlambda;

/** A cloud on which a step can run. */
public enum Cloud {
    /** Amazon Web Services: the step is an AWS Lambda function, its rows are in DynamoDB. */
    AWS,
    /** Alibaba Cloud: the step is a Function Compute function, its rows are in Tablestore. */
    ALIYUN
}
