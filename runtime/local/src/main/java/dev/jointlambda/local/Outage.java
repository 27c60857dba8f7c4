package dev.jointlambda.local;

import dev.jointlambda.local.http.Fault;

/** How a service is down. */
public enum Outage {
    /** Nobody listens: connections are refused. A caller knows that nothing happened. */
    REFUSED,
    /** Requests are taken in and never answered. A caller cannot know. */
    SILENT,
    /** Every request is answered with 503 in the service's own form. */
    ERROR;

    private static final int UNAVAILABLE = 503;

    Fault fault() {
        return switch (this) {
            case REFUSED -> new Fault.Refused();
            case SILENT -> new Fault.BlackHole();
            case ERROR -> new Fault.Status(UNAVAILABLE);
        };
    }
}
