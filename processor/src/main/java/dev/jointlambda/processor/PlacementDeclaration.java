package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code @Placement} as the user wrote it.
 *
 * @param primary the cloud that runs a step
 * @param backups the clouds that take over
 * @param origin the annotation
 */
record PlacementDeclaration(Cloud primary, List<Backup> backups, Origin origin) {
    /** One entry of {@code backup}. */
    record Backup(Cloud cloud, Origin origin) {}

    PlacementDeclaration {
        backups = List.copyOf(backups);
    }

    /** Every cloud a step may run on, in the order of the enum. */
    Set<Cloud> clouds() {
        Set<Cloud> clouds = new TreeSet<>();
        clouds.add(primary);
        backups.forEach(backup -> clouds.add(backup.cloud()));
        return clouds;
    }

    /** How a message tells the primary from a backup: nothing, or {@code (backup)}. */
    String role(Cloud cloud) {
        return cloud == primary ? "" : " (backup)";
    }
}
