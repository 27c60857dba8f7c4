/** One execution of a workflow on clouds on this machine, from the command line. */
@NullMarked
package dev.jointlambda.local.run;

import org.jspecify.annotations.NullMarked;
