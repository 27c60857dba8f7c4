/** What both clouds' deployments stand on: checked templates, unpacked archives, and functions in processes of their own. */
@NullMarked
package dev.jointlambda.local.deploy;

import org.jspecify.annotations.NullMarked;
