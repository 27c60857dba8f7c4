package dev.jointlambda.local;

import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpService;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One service of one cloud. It has two addresses: one for callers in the same cloud, one for those in the other, so that
 * the way between the clouds can be slow or cut while each cloud is well. Safe for many threads.
 */
public final class LocalService implements AutoCloseable {
    private final HttpFront near;
    private final HttpFront far;
    private final CountingService counted;
    private boolean linked = true;
    private Outage outage;
    private boolean down;

    private LocalService(HttpFront near, HttpFront far, CountingService counted) {
        this.near = near;
        this.far = far;
        this.counted = counted;
        this.outage = Outage.REFUSED;
    }

    static LocalService start(String name, HttpService service, Duration toNear, Duration toFar) {
        CountingService counted = new CountingService(service);
        return new LocalService(
                HttpFront.start(name, new DelayedService(counted, toNear)),
                HttpFront.start(name + "-far", new DelayedService(counted, toFar)),
                counted);
    }

    /** The address for callers in the same cloud. */
    URI near() {
        return near.uri();
    }

    /** The address for callers in the other cloud. */
    URI far() {
        return far.uri();
    }

    /** Takes the service down for everybody, until {@link #up}. */
    public synchronized void down(Outage how) {
        down = true;
        outage = how;
        apply();
    }

    /** Ends an outage. */
    public synchronized void up() {
        down = false;
        apply();
    }

    /** Whether no outage is on; a cut link is none. */
    synchronized boolean isUp() {
        return !down;
    }

    /** The way to it from the other cloud is cut, as if nobody listened, or is there again. */
    synchronized void linked(boolean reachable) {
        linked = reachable;
        apply();
    }

    private void apply() {
        if (down) {
            near.fault(outage.fault());
            far.fault(outage.fault());
            return;
        }
        near.up();
        if (linked) {
            far.up();
        } else {
            far.fault(Outage.REFUSED.fault());
        }
    }

    /** How often each operation was asked for since the start or {@link #forget}, by the name the vendor gives it. */
    public Map<String, Long> operations() {
        return counted.operations();
    }

    /** Counts from zero again. */
    public void forget() {
        counted.forget();
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
