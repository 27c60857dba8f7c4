/** AWS Lambda, DynamoDB and S3 behind the runtime's SPI. */
@NullMarked
package dev.jointlambda.aws;

import org.jspecify.annotations.NullMarked;
