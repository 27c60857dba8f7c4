package dev.jointlambda.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The roles and users of one cloud and their keys. Safe for many threads. */
public final class Identities {
    private final AccessLog log = new AccessLog();
    private final Map<String, Principal> principals = new ConcurrentSkipListMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();

    private Identities() {}

    /** One key, whose holder may do everything. */
    public static Identities of(String keyId, String secret) {
        Identities identities = new Identities();
        Credentials credentials = new Credentials(keyId, secret, null);
        identities.callers.put(keyId, new Caller(credentials, new Principal("root", true, identities.log)));
        return identities;
    }

    /**
     * Makes a role or a user that may do nothing yet.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Principal create(String name) {
        Principal principal = new Principal(name, false, log);
        if (principals.putIfAbsent(name, principal) != null) {
            throw new IllegalArgumentException(name + " already exists");
        }
        return principal;
    }

    /** Gives a user a key that lasts. */
    public Credentials key(Principal principal) {
        return issue(principal, "AK", false);
    }

    /** Gives whoever has taken on a role the key of a session. */
    public Credentials session(Principal principal) {
        return issue(principal, "SK", true);
    }

    private Credentials issue(Principal principal, String kind, boolean temporary) {
        String number = String.format(Locale.ROOT, "%06d", issued.incrementAndGet());
        Credentials credentials = new Credentials(
                "LOCAL" + kind + number, "secret-of-" + kind + number, temporary ? "token-of-" + kind + number : null);
        callers.put(credentials.keyId(), new Caller(credentials, principal));
        return credentials;
    }

    /** The holder of a key; null if there is no such key. */
    public @Nullable Caller find(String keyId) {
        return callers.get(keyId);
    }

    /** Each action that a policy allows, by whose it is. */
    public List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        principals.values().forEach(principal -> grants.addAll(principal.grants()));
        return grants;
    }

    /** What was refused since the start or {@link #forget}, each thing once. */
    public List<Refusal> refusals() {
        return log.refusals();
    }

    /** Forgets what was refused. */
    public void forget() {
        log.clear();
    }
}
