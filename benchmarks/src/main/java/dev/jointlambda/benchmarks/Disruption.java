package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalService;
import dev.jointlambda.local.Outage;
import java.util.List;

/** What is wrong with a cloud during an outage. */
enum Disruption {
    /** Nothing. */
    NONE("no outage", Outage.REFUSED, false),
    /** Nobody takes invocations, and who invokes knows it. */
    REFUSED("functions refuse connections", Outage.REFUSED, false),
    /** Invocations are taken in and never answered: who invokes waits, and cannot know. */
    SILENT("functions do not answer", Outage.SILENT, false),
    /** Invocations are answered with an error, and who invokes cannot know. */
    ERRORS("functions answer 503", Outage.ERROR, false),
    /** Nothing of the cloud can be reached, not even by its own functions. */
    CLOUD("functions, store and objects refuse connections", Outage.REFUSED, true);

    private final String words;
    private final Outage how;
    private final boolean everything;

    Disruption(String words, Outage how, boolean everything) {
        this.words = words;
        this.how = how;
        this.everything = everything;
    }

    /** Takes down what it takes down. */
    void begin(LocalClouds clouds, Cloud cloud) {
        services(clouds, cloud).forEach(service -> service.down(how));
    }

    /** Brings it back. */
    void end(LocalClouds clouds, Cloud cloud) {
        services(clouds, cloud).forEach(LocalService::up);
    }

    private List<LocalService> services(LocalClouds clouds, Cloud cloud) {
        if (this == NONE) {
            return List.of();
        }
        return everything
                ? List.of(clouds.functions(cloud), clouds.store(cloud), clouds.objects(cloud))
                : List.of(clouds.functions(cloud));
    }

    /** What it is, of this cloud. */
    String of(Cloud cloud) {
        return this == NONE ? words : cloud + ": " + words;
    }
}
