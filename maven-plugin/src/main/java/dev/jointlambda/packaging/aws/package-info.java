/** What is deployed to AWS: a CloudFormation template and the scripts around it. Pure functions of the model. */
@NullMarked
package dev.jointlambda.packaging.aws;

import org.jspecify.annotations.NullMarked;
