package dev.jointlambda.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A role or a user: what its policies do not allow is refused. Safe for many threads. */
public final class Principal {
    private final String name;
    private final AccessLog log;
    private final boolean unrestricted;
    private final List<Grant> allowed = new CopyOnWriteArrayList<>();
    private final List<Grant> denied = new CopyOnWriteArrayList<>();

    Principal(String name, boolean unrestricted, AccessLog log) {
        this.name = name;
        this.unrestricted = unrestricted;
        this.log = log;
    }

    /** Its full name. */
    public String name() {
        return name;
    }

    /** Adds a policy. */
    public void attach(Policy policy) {
        for (Policy.Statement statement : policy.statements()) {
            for (String action : statement.actions()) {
                Grant grant = new Grant(name, action, statement.resources(), statement.conditions());
                (statement.allows() ? allowed : denied).add(grant);
            }
        }
    }

    /** Each action that its policies allow. */
    public List<Grant> grants() {
        return List.copyOf(allowed);
    }

    /** Why it may not do something, as the end of a sentence; null if it may. Either way it is noted. */
    public @Nullable String refusal(Ask ask) {
        if (unrestricted) {
            return null;
        }
        if (denied.stream().anyMatch(deny -> deny.covers(ask))) {
            return refused(ask, "with an explicit deny in a policy");
        }
        List<Grant> covering = new ArrayList<>();
        for (Grant grant : allowed) {
            if (grant.covers(ask)) {
                covering.add(grant);
            }
        }
        if (covering.isEmpty()) {
            return refused(ask, "because no policy allows the " + ask.action() + " action");
        }
        if (covering.stream().map(Grant::toString).distinct().count() == 1) {
            covering.forEach(Grant::needed);
        }
        return null;
    }

    /** Whether it may do something; asked without a wish to do it, and so not noted. */
    public boolean mayDo(Ask ask) {
        return unrestricted
                || (denied.stream().noneMatch(deny -> deny.covers(ask))
                        && allowed.stream().anyMatch(grant -> grant.covers(ask)));
    }

    private String refused(Ask ask, String why) {
        log.refused(new Refusal(name, ask, why));
        return name + " is not authorized to perform: " + ask.action() + " on resource: " + ask.resource() + " " + why;
    }
}
