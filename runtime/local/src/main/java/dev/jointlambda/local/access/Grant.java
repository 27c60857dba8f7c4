package dev.jointlambda.local.access;

import java.util.List;

/** One action that a policy allows somebody; knows whether anything would have been refused without it. Safe for many threads. */
public final class Grant {
    private final String principal;
    private final Wildcards action;
    private final List<Wildcards> resources;
    private final List<Condition> conditions;
    private volatile boolean needed;
    private volatile boolean withheld;

    Grant(String principal, String action, List<Wildcards> resources, List<Condition> conditions) {
        this.principal = principal;
        this.action = Wildcards.ofAction(action);
        this.resources = resources;
        this.conditions = conditions;
    }

    boolean covers(Ask ask) {
        return !withheld && matches(ask);
    }

    boolean matches(Ask ask) {
        return action.matches(ask.action())
                && resources.stream().anyMatch(resource -> resource.matches(ask.resource()))
                && conditions.stream().allMatch(condition -> condition.holds(ask.context()));
    }

    void needed() {
        needed = true;
    }

    /** Whose it is. */
    public String principal() {
        return principal;
    }

    /** The action, as the policy has it. */
    public String action() {
        return action.toString();
    }

    /** Whether something was asked for that nothing else allows, but for another grant of the very same. */
    public boolean isNeeded() {
        return needed;
    }

    /** Takes it away, as if it had been left out of the policy, or gives it back. */
    public void withhold(boolean away) {
        withheld = away;
    }

    @Override
    public String toString() {
        return principal + ": " + action + " on " + resources + (conditions.isEmpty() ? "" : " if " + conditions);
    }
}
