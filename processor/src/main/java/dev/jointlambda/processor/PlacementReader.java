package dev.jointlambda.processor;

import dev.jointlambda.Cloud;

/** Reads {@code @Placement}, which stands on classes and on methods. */
final class PlacementReader {
    private PlacementReader() {}

    static PlacementDeclaration read(AnnotationReader placement) {
        return new PlacementDeclaration(
                Cloud.valueOf(placement.constant("primary")),
                placement.list("backup").stream()
                        .map(backup -> new PlacementDeclaration.Backup(
                                Cloud.valueOf(AnnotationReader.constant(backup)), placement.place(backup)))
                        .toList(),
                placement.origin());
    }
}
