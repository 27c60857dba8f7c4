package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aws.S3Endpoint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of things in an account.
 *
 * @param region the region
 * @param account the account's id
 */
public record AliyunNames(String region, String account) {
    private static final Pattern FUNCTION =
            Pattern.compile("(?:services/([A-Za-z0-9_-]+)/)?functions/([A-Za-z0-9_-]+)");

    /** The account that the local cloud is. */
    public static final AliyunNames LOCAL = new AliyunNames("cn-hangzhou", "1000000000000001");

    /** The full name of something in the region, as in {@code acs:fc:cn-hangzhou:1000000000000001:functions/f}. */
    public String of(String service, String thing) {
        return "acs:" + service + ":" + region + ":" + account + ":" + thing;
    }

    /** The full name of a function; one in a service of Function Compute 2.0 is called {@code <service>$<function>}. */
    public String function(String name) {
        int service = name.indexOf('$');
        return of(
                "fc",
                service < 0
                        ? "functions/" + name
                        : "services/" + name.substring(0, service) + "/functions/" + name.substring(service + 1));
    }

    /** The name of a function by its full one; null if that is none of this account and region. */
    public @Nullable String functionName(String full) {
        String prefix = of("fc", "");
        Matcher function = FUNCTION.matcher(full.startsWith(prefix) ? full.substring(prefix.length()) : "");
        if (!function.matches()) {
            return null;
        }
        return function.group(1) == null ? function.group(2) : function.group(1) + "$" + function.group(2);
    }

    /** Buckets whose objects have such names. */
    public static S3Endpoint buckets(Identities identities) {
        return S3Endpoint.create(
                identities,
                (bucket, object) -> LOCAL.of("oss", object.isEmpty() ? bucket : bucket + "/" + object),
                "oss");
    }

    /** The full name of a role or user, which belongs to no region. */
    public String identity(String thing) {
        return "acs:ram::" + account + ":" + thing;
    }
}
