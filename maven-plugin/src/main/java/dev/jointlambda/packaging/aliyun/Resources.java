package dev.jointlambda.packaging.aliyun;

import org.jspecify.annotations.Nullable;

/**
 * The names that policies use: parameters of the template in {@code ${}}, of which ROS itself sets those that start with
 * {@code ALIYUN::}.
 *
 * @param service the service of Function Compute 2.0 that has the functions; null for 3.0
 */
record Resources(@Nullable String service) {
    private static final String HERE = "${ALIYUN::Region}:${ALIYUN::TenantId}:";

    String table() {
        return "acs:ots:" + HERE + "instance/${Instance}/table/${Table}";
    }

    String openTable() {
        return table() + "_open";
    }

    /** The objects of a workflow: keys start with its name. OSS has no regions in the names of resources. */
    String objects(String workflow) {
        return "acs:oss:*:${ALIYUN::TenantId}:${Bucket}/" + workflow + "/*";
    }

    String function(String suffix) {
        return "acs:fc:" + HERE + (service == null ? "" : "services/" + service + "/") + "functions/${Prefix}" + suffix;
    }

    String logstore() {
        return "acs:log:" + HERE + "project/${LogProject}/logstore/" + StateTemplate.LOGSTORE;
    }

    String secret() {
        return "acs:kms:" + HERE + "secret/${Prefix}";
    }
}
