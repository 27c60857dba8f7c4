package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;

/**
 * A place in a function's work at which its process can be killed.
 *
 * @param workflow the workflow's name
 * @param step the step's name; {@code sweeper} for a sweeper
 * @param cloud where the function runs
 * @param place before or after what, for example {@code before-commit}, {@code after-invoke-price-on-ALIYUN}; a call of the
 *     other cloud names it
 */
public record KillPoint(String workflow, String step, Cloud cloud, String place) {
    /** For example {@code order/decide/AWS/after-commit}. */
    @Override
    public String toString() {
        return workflow + "/" + step + "/" + cloud + "/" + place;
    }
}
