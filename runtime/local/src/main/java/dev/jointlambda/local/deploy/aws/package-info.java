/** Deploys a CloudFormation template: what it declares is made on the local AWS, through its own API where there is one. */
@NullMarked
package dev.jointlambda.local.deploy.aws;

import org.jspecify.annotations.NullMarked;
