package dev.jointlambda.packaging.check;

import java.util.Map;
import java.util.Set;

/**
 * What the documents have to agree with.
 *
 * @param prefix what the functions' names start with
 * @param policies what each policy has to allow, and nothing else, by the policy's name as the template has it
 * @param sweepers the names of the policies that are sweepers'
 */
public record AliyunNeeds(String prefix, Map<String, Set<AliyunPermission>> policies, Set<String> sweepers) {
    /** What the names of roles and policies start with, before a deployer chooses. */
    static final String LOWER_PREFIX = "${LowerPrefix}";

    /** What stands between that and a workflow in the name of the policy for its clients. */
    public static final String CLIENT = "-client";

    /** What the key of such a policy ends with. */
    public static final String CLIENT_POLICY = "ClientPolicy";

    /** Copies what it is given. */
    public AliyunNeeds {
        policies = Map.copyOf(policies);
        sweepers = Set.copyOf(sweepers);
    }

    /** Whether functions of the other cloud come here. */
    boolean peer() {
        return policies.keySet().stream().anyMatch(name -> name.startsWith(LOWER_PREFIX + "-peer-"));
    }
}
