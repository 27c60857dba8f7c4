package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.Outage;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * All that a client does: starts with small and with large inputs, on either cloud, and again; and results that are on either
 * cloud.
 */
final class Clients {
    private static final String HERE = "ended-on-aws";
    private static final String THERE = "ended-on-alibaba-cloud";

    private final Samples samples;
    private int runs;
    private boolean withheld;

    private Clients(Samples samples) {
        this.samples = samples;
    }

    /** With one large result on each cloud. */
    static Clients of(Samples samples) throws Exception {
        var there = samples.measure(samples.client, THERE, Samples.LARGE).result(Samples.PATIENCE);
        samples.clouds.functions(Cloud.ALIYUN).down(Outage.REFUSED);
        try {
            var here = samples.measure(samples.client, HERE, Samples.LARGE).result(Samples.PATIENCE);
            if (!here.sensor().equals(there.sensor())) {
                throw new IllegalStateException("the results differ");
            }
        } finally {
            samples.clouds.functions(Cloud.ALIYUN).up();
        }
        return new Clients(samples);
    }

    /** What a client is refused that does all of it without an action. */
    List<Refusal> without(String action) throws Exception {
        List<Grant> grants = samples.deployment.grants().stream()
                .filter(grant -> grant.action().equals(action) && MissingPermission.isClient(grant.principal()))
                .toList();
        samples.deployment.forgetRefusals();
        grants.forEach(grant -> grant.withhold(true));
        withheld = !grants.isEmpty();
        try {
            doAll("client-" + ++runs);
        } finally {
            grants.forEach(grant -> grant.withhold(false));
        }
        return samples.deployment.refusals().stream()
                .filter(refusal -> MissingPermission.isClient(refusal.principal()))
                .toList();
    }

    private void doAll(String id) throws Exception {
        attempt(() -> samples.order(samples.client, id));
        attempt(() -> samples.measure(samples.client, THERE, Samples.LARGE));
        attempt(() -> samples.measure(samples.client, THERE, Samples.LARGE).result(Samples.PATIENCE));
        attempt(() -> samples.measure(samples.client, HERE, Samples.LARGE).result(Samples.PATIENCE));
        samples.clouds.functions(Cloud.AWS).down(Outage.REFUSED);
        try {
            attempt(() -> samples.order(samples.client, id + "-there"));
        } finally {
            samples.clouds.functions(Cloud.AWS).up();
        }
    }

    /** What is refused is looked up where it was refused. */
    private void attempt(Callable<?> what) throws Exception {
        try {
            var unused = what.call();
        } catch (StoreException | StartException refused) {
            if (!withheld) {
                throw refused;
            }
        }
    }
}
