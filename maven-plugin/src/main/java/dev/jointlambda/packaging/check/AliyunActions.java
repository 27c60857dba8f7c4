package dev.jointlambda.packaging.check;

import java.util.Set;

/**
 * The actions that functions may be allowed: names that exist (the services' pages on authorization, 2026-11). ROS takes any
 * name, and a misspelt one is noticed by the first execution only.
 */
final class AliyunActions {
    private static final Set<String> KNOWN = Set.of(
            "fc:InvokeFunction",
            "kms:GetSecretValue",
            "log:PostLogStoreLogs",
            "oss:GetObject",
            "oss:PutObject",
            "ots:BatchGetRow",
            "ots:DeleteRow",
            "ots:GetRange",
            "ots:GetRow",
            "ots:PutRow",
            "ots:UpdateRow");

    private AliyunActions() {}

    static void check(Object value, Notes notes) {
        if (!(value instanceof String action) || !KNOWN.contains(action)) {
            notes.add("there is no such action, or no function needs it: " + value);
        }
    }
}
