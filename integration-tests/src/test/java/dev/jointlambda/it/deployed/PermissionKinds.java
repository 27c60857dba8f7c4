package dev.jointlambda.it.deployed;

import dev.jointlambda.local.access.Grant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Permissions by who has them and what they are about: which of a kind a run needs depends on which step fails and when, so
 * that it is the kinds that have to be needed.
 */
final class PermissionKinds {
    /**
     * What nothing here needs, and who does: sweepers when they end an execution for good, which takes eight sweeps, and when
     * they read or write what an execution at home on Alibaba Cloud has left; functions of the other cloud when they end what
     * had been begun where a step has its primary, with a result too large for a row. All of it is run by the simulation and
     * by the tests of the runtime, without policies.
     */
    static final Set<String> RARER = Set.of(
            "sweeper on AWS: dynamodb:DeleteItem on open executions",
            "sweeper on AWS: dynamodb:PutItem",
            "sweeper on AWS: dynamodb:PutItem on open executions",
            "sweeper on AWS: s3:GetObject",
            "sweeper on Alibaba Cloud: fc:InvokeFunction",
            "sweeper on Alibaba Cloud: oss:GetObject",
            "sweeper on Alibaba Cloud: oss:PutObject",
            "sweeper on Alibaba Cloud: ots:GetRow",
            "sweeper on Alibaba Cloud: ots:PutRow",
            "sweeper on Alibaba Cloud: ots:UpdateRow",
            "the other cloud's functions on AWS: dynamodb:PutItem on open executions",
            "the other cloud's functions on AWS: s3:PutObject",
            "the other cloud's functions on Alibaba Cloud: oss:PutObject",
            "the other cloud's functions on Alibaba Cloud: ots:PutRow",
            "the other cloud's functions on Alibaba Cloud: ots:UpdateRow");

    private PermissionKinds() {}

    /** The kinds of which none is needed. */
    static Set<String> superfluous(Collection<Grant> grants) {
        Set<String> superfluous = new TreeSet<>();
        grants.forEach(grant -> superfluous.add(kind(grant)));
        grants.stream().filter(Grant::isNeeded).forEach(grant -> superfluous.remove(kind(grant)));
        return superfluous;
    }

    private static String kind(Grant grant) {
        String text = grant.toString();
        return who(grant.principal()) + ": " + grant.action()
                + (text.contains("open#") || text.contains("_open") ? " on open executions" : "");
    }

    private static String who(String principal) {
        String cloud = principal.startsWith("acs:") ? " on Alibaba Cloud" : " on AWS";
        String name = principal.toLowerCase(Locale.ROOT);
        if (name.endsWith("-peer")) {
            return "the other cloud's functions" + cloud;
        }
        return (MissingPermission.isClient(principal) ? "client" : name.contains("sweeper") ? "sweeper" : "step")
                + cloud;
    }
}
