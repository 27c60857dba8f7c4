package dev.jointlambda.local;

import dev.jointlambda.local.http.Fault;

/** How a service is down. */
public enum Outage {
    /** Nobody listens: connections are refused. A caller knows that nothing happened. */
    REFUSED(new Fault.Refused()),
    /** Requests are taken in and never answered. A caller cannot know. */
    SILENT(new Fault.BlackHole()),
    /** Every request is answered with 503 in the service's own form. */
    ERROR(new Fault.Status(503));

    private final Fault fault;

    Outage(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
