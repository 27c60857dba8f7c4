/** DynamoDB, S3 and Lambda's invocation on this machine, as the AWS SDK sees them. */
@NullMarked
package dev.jointlambda.local.aws;

import org.jspecify.annotations.NullMarked;
