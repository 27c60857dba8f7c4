/** Templates as CloudFormation and Resource Orchestration Service have them: parameters, conditions, functions, resources. */
@NullMarked
package dev.jointlambda.local.deploy.template;

import org.jspecify.annotations.NullMarked;
