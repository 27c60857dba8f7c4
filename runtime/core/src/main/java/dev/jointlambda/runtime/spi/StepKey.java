package dev.jointlambda.runtime.spi;

/**
 * Names one instance of a step in one execution, and so its register and its join row.
 *
 * @param execution the execution
 * @param step the step's name
 * @param index the positions in the enclosing forEach regions, outermost first, joined by dots; empty outside of any; of a
 *     {@link #shard} followed by {@code /} and its number
 */
public record StepKey(ExecutionId execution, String step, String index) {
    /** The sort key of the register: absent, or the committed outcome of the step instance. */
    public String registerKey() {
        return "R#" + step + "#" + index;
    }

    /** The sort key of the join row: the arrivals of the step's predecessors. */
    public String joinKey() {
        return "J#" + step + "#" + index;
    }

    /**
     * Names a part of this join's arrivals, which are too many for one row. It has a {@link #joinKey} only: there is no
     * such step instance.
     *
     * @param shard from 0
     */
    public StepKey shard(int shard) {
        return new StepKey(execution, step, index + "/" + shard);
    }

    /** The sort key of an output that an attempt stored before it committed in a join row. */
    public String valueKey(String nonce) {
        return "V#" + step + "#" + index + "#" + nonce;
    }
}
