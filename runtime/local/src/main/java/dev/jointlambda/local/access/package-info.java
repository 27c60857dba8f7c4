/** Who asks a service, and what the policies of a deployment let them do: as in AWS's IAM and Alibaba Cloud's RAM. */
@NullMarked
package dev.jointlambda.local.access;

import org.jspecify.annotations.NullMarked;
