package dev.jointlambda.aws;

import dev.jointlambda.runtime.Rehearsable;
import dev.jointlambda.runtime.Rehearsed;
import org.crac.Core;

/**
 * Prepares functions for Lambda's SnapStart, which runs a function's constructor once, takes a snapshot of the process, and
 * goes on from copies of it. Called by generated code.
 *
 * <p>Before the snapshot, a twin of the function handles an event of an execution that does not exist, with services that
 * stand in on a port of this machine, so that no copy has to load what an event needs; nothing is written anywhere, and no
 * network is needed. A part of it that fails is logged with what it means; the snapshot is taken all the same. Neither
 * secrets nor credentials are in it. After a restore they are read again when they are needed, and chance is fresh.
 */
public final class SnapStart {
    private SnapStart() {}

    /**
     * Has Lambda prepare this function for a snapshot, if it is to take one; else does nothing.
     *
     * @param function the function
     * @param runtime what it stands on
     */
    public static void prepare(Rehearsed function, Rehearsable runtime) {
        if (runtime.cloud() instanceof AwsBinding binding && binding.awaitsSnapshot()) {
            SnapshotHooks hooks = new SnapshotHooks(function, runtime, binding);
            binding.keep(hooks);
            Core.getGlobalContext().register(hooks);
        }
    }
}
