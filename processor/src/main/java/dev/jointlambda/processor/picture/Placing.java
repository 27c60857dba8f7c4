package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts planes into each other: from places within a plane to places in the picture. */
final class Placing {
    private final List<Layout.PlacedStep> steps = new ArrayList<>();
    private final List<Layout.PlacedRegion> regions = new ArrayList<>();
    private final List<Layout.PlacedLabel> labels = new ArrayList<>();
    private final Map<PictureEdge, List<Layout.Stretch>> routes = new LinkedHashMap<>();

    private final Set<PictureEdge> merging = new HashSet<>();

    /** Can be used once. */
    Layout place(Plane plane) {
        place(plane, 0, 0);
        List<Layout.Route> ways = new ArrayList<>();
        routes.forEach(
                (edge, stretches) -> ways.add(new Layout.Route(edge, List.copyOf(stretches), !merging.contains(edge))));
        return new Layout(plane.width(), plane.height(), steps, regions, labels, ways);
    }

    private void place(Plane plane, double left, double top) {
        plane.steps().forEach((cell, shape) -> {
            double y = top + plane.line(cell).line() - StepShape.HEIGHT / 2;
            steps.add(new Layout.PlacedStep(shape, left + cell.x, y));
        });
        plane.labels().forEach((cell, arc) -> {
            LabelText text = arc.label();
            if (text != null) {
                double y = top + plane.line(cell).line();
                labels.add(new Layout.PlacedLabel(arc.edge(), text, left + cell.x, y));
            }
        });
        plane.trails().forEach(trail -> route(plane, trail, left, top));
        plane.boxes().forEach((cell, inner) -> {
            double x = left + cell.x - cell.width() / 2;
            double y = top + plane.line(cell).line() - cell.above();
            PictureRegion region = inner.level().region();
            if (region != null) {
                double height = cell.above() + cell.below();
                regions.add(new Layout.PlacedRegion(region, x, y, cell.width(), height));
            }
            place(inner, x + PlaneBuilder.BORDER, y + PlaneBuilder.HEAD);
        });
    }

    /** What runs through planes around this one is there already: it comes after what leaves this one. */
    private void route(Plane plane, Trail trail, double left, double top) {
        List<Layout.Stretch> stretches = new ArrayList<>();
        List<Link> links = trail.links();
        Link first = links.get(0);
        Link last = links.get(links.size() - 1);
        Cell from = first.upper();
        Cell to = last.lower();
        double fromX = left + from.x + first.shift(from);
        double toX = left + to.x + last.shift(to);
        stretches.add(new Layout.Stretch(
                fromX, top + leaves(plane, from), top + plane.line(from).bottom()));
        for (Link link : links.subList(1, links.size())) {
            RowLine line = plane.line(link.upper());
            stretches.add(new Layout.Stretch(left + link.upper().x, top + line.top(), top + line.bottom()));
        }
        stretches.add(new Layout.Stretch(toX, top + plane.line(to).top(), top + arrives(plane, to)));
        if (!trail.arrives()) {
            merging.add(trail.edge());
        }
        List<Layout.Stretch> way = routes.computeIfAbsent(trail.edge(), edge -> new ArrayList<>());
        way.addAll(to.kind() == Cell.Kind.PORT ? 0 : way.size(), stretches);
    }

    /** Where edges begin in a cell. */
    private static double leaves(Plane plane, Cell cell) {
        double line = plane.line(cell).line();
        StepShape shape = plane.steps().get(cell);
        if (shape != null) {
            return line + shape.below();
        }
        return cell.kind() == Cell.Kind.PORT ? -PlaneBuilder.HEAD : line + cell.below();
    }

    /** Where they end. */
    private static double arrives(Plane plane, Cell cell) {
        double line = plane.line(cell).line();
        StepShape shape = plane.steps().get(cell);
        if (shape != null) {
            return line - shape.above();
        }
        return cell.kind() == Cell.Kind.PORT ? plane.height() + PlaneBuilder.FOOT : line - cell.above();
    }
}
