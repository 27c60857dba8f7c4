package dev.jointlambda.processor.picture;

import java.util.List;

/**
 * A part of an edge in a plane.
 *
 * @param links from the top down, each beginning where the one before ends; never empty
 * @param arrives whether it goes on to its target, and not into another edge
 */
record Trail(PictureEdge edge, List<Link> links, boolean arrives) {
    Trail {
        links = List.copyOf(links);
    }
}
