package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One action that is taken away from every function while executions run, until somebody is refused it, and then given back.
 */
final class MissingPermission {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofMillis(400);
    /** After which it is tried once more: with luck, nobody needs what is missing. */
    private static final Duration ONE_RUN = Duration.ofSeconds(20);

    private final Samples samples;
    private final String action;
    private final List<String> orders = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();
    private List<Refusal> refused = List.of();

    MissingPermission(Samples samples, String action) {
        this.samples = samples;
        this.action = action;
    }

    /** What makes somebody ask for an action. */
    private enum Stimulus {
        /** Executions, one of them with large payloads if it is about objects. */
        RUN,
        /** The same, each event of which is delivered twice: the second delivery looks for what the first has done. */
        REPEAT,
        /** The same in new processes, which read their secret and make a log stream. */
        COLD,
        /** Events that no function can verify, which the platform gives up. */
        STRANGE;

        static Stimulus of(String action) {
            return switch (action) {
                case "ots:BatchGetRow", "ots:UpdateRow" -> REPEAT;
                case "secretsmanager:GetSecretValue", "kms:GetSecretValue", "logs:CreateLogStream" -> COLD;
                default -> action.startsWith("sqs:") ? STRANGE : RUN;
            };
        }
    }

    /** Who was refused the action; empty if nobody asked for it. */
    List<Refusal> run() throws InterruptedException {
        List<Grant> grants = samples.deployment.grants().stream()
                .filter(grant -> grant.action().equals(action) && !isClient(grant.principal()))
                .toList();
        samples.deployment.forgetRefusals();
        grants.forEach(grant -> grant.withhold(true));
        try {
            Stimulus how = Stimulus.of(action);
            long end = System.nanoTime() + Samples.PATIENCE.toNanos();
            for (int run = 1; refused.isEmpty() && System.nanoTime() < end; run++) {
                stimulate(how, "without-" + action + "-" + run);
                await(Math.min(end, System.nanoTime() + ONE_RUN.toNanos()));
            }
        } finally {
            grants.forEach(grant -> grant.withhold(false));
            samples.clouds.deliveries(Cloud.AWS).none();
            samples.clouds.deliveries(Cloud.ALIYUN).none();
        }
        return refused;
    }

    /** Whether it is what a client may do, who is no function. */
    static boolean isClient(String principal) {
        return principal.endsWith("-client");
    }

    private void stimulate(Stimulus how, String id) {
        if (how == Stimulus.COLD) {
            Cloud cloud = action.startsWith("kms:") ? Cloud.ALIYUN : Cloud.AWS;
            samples.deployment.running(cloud).forEach(ProcessHandle::destroyForcibly);
        }
        if (how == Stimulus.REPEAT) {
            for (Cloud cloud : Cloud.values()) {
                samples.clouds.deliveries(cloud).duplicate(1);
                samples.clouds.deliveries(cloud).delay(1, LATE);
            }
        }
        if (how == Stimulus.STRANGE) {
            var unused = samples.order(samples.stranger(), id);
        } else {
            var unused = samples.order(samples.client, id);
            var unusedReading = samples.measure(samples.client, id, ofObjects() ? Samples.LARGE : 1);
            readings.add(id);
        }
        orders.add(id);
    }

    private boolean ofObjects() {
        return action.startsWith("s3:") || action.startsWith("oss:");
    }

    /** A sweeper asks without an event, so that idleness does not say that nobody will. */
    private void await(long end) throws InterruptedException {
        while (refused.isEmpty() && System.nanoTime() < end) {
            boolean unused = samples.clouds.awaitIdle(LOOK);
            refused = samples.deployment.refusals().stream()
                    .filter(refusal -> refusal.ask().action().equals(action))
                    .toList();
        }
    }

    /** Waits for the ends of what was under way meanwhile. */
    void end() throws Exception {
        for (String id : orders) {
            var unused = samples.ended(id);
        }
        for (String id : readings) {
            var unused = samples.measured(id);
        }
    }

    @Override
    public String toString() {
        return action;
    }
}
