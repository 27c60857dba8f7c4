package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.Context;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of the function's role, the newest that the platform has handed over. They are valid for 36 hours, and
 * each invocation brings its own (vendor's documentation, 2026-04); an instance may live longer than what its environment
 * had at the start.
 *
 * <p>There is one set per process, because a process is one instance of one function with one role, and because the
 * platform knows nothing else that an invocation and the handler's constructor have in common. Safe for many threads.
 */
final class RoleCredentials implements Supplier<Credentials> {
    private static final AtomicReference<@Nullable Credentials> NEWEST = new AtomicReference<>();

    private final @Nullable Credentials atStart;

    /**
     * The role's credentials.
     *
     * @param atStart those to use until an invocation brings others; null if there are none
     */
    RoleCredentials(@Nullable Credentials atStart) {
        this.atStart = atStart;
    }

    /** Takes those of an invocation, if it has any: a function without a role has none. */
    static void renew(Context context) {
        com.aliyun.fc.runtime.Credentials given = context.getExecutionCredentials();
        if (given != null && isSet(given.getAccessKeyId()) && isSet(given.getAccessKeySecret())) {
            NEWEST.set(new Credentials(
                    given.getAccessKeyId(),
                    given.getAccessKeySecret(),
                    isSet(given.getSecurityToken()) ? given.getSecurityToken() : null));
        }
    }

    @Override
    public Credentials get() {
        Credentials newest = NEWEST.get();
        if (newest != null) {
            return newest;
        }
        if (atStart == null) {
            throw new IllegalStateException("the function has no credentials, neither in ALIBABA_CLOUD_ACCESS_KEY_ID,"
                    + " ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN nor with its invocation:"
                    + " give the function a role");
        }
        return atStart;
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** The key's id of the start at most: never a secret. */
    @Override
    public String toString() {
        return "RoleCredentials[" + (atStart == null ? "none at start" : atStart.keyId()) + "]";
    }
}
