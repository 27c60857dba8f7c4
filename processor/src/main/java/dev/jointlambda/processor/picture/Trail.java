package dev.jointlambda.processor.picture;

import java.util.List;

/**
 * A part of an edge in a plane.
 *
 * @param links from the top down, each beginning where the one before ends; never empty
 */
record Trail(PictureEdge edge, List<Link> links) {
    Trail {
        links = List.copyOf(links);
    }
}
