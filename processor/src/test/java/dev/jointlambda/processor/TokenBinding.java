package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each edge of a sketch is for, read off its types: the parameter it feeds, or nothing but order; and in which
 * forEach each step runs. Written from the language alone, without a look at the rules.
 */
final class TokenBinding {
    /**
     * An edge into a step.
     *
     * @param parameter the number of the parameter it feeds; -1 if it carries order only
     * @param collects whether the step waits for it from every item of a forEach
     */
    record Entry(Arrow arrow, int parameter, boolean collects) {
        boolean orders() {
            return parameter < 0;
        }
    }

    /**
     * An older result that a step reads.
     *
     * @param all whether it wants one of every item of the forEach that {@code step} runs in
     */
    record Read(String step, boolean optional, boolean all) {}

    /**
     * A step with its edges.
     *
     * @param level the steps whose forEaches it runs in, the outermost first
     */
    record Wiring(SketchStep step, List<String> level, List<Entry> entries, List<Read> reads) {
        boolean collects() {
            return entries.stream().anyMatch(Entry::collects);
        }
    }

    private final Sketch sketch;
    private final Map<String, Wiring> wirings = new LinkedHashMap<>();
    private final Map<String, List<String>> collectors = new HashMap<>();

    private TokenBinding(Sketch sketch) {
        this.sketch = sketch;
    }

    /**
     * Binds a sketch.
     *
     * @throws UnclearSketchException if an edge has no place to go, a parameter nothing to take, or a forEach no clear
     *     border: mistakes that come before all questions of soundness
     */
    static TokenBinding of(Sketch sketch) {
        TokenBinding binding = new TokenBinding(sketch);
        for (SketchStep step : sketch.steps()) {
            binding.bind(step);
        }
        sketch.steps().forEach(binding::leaves);
        return binding;
    }

    Sketch sketch() {
        return sketch;
    }

    Wiring wiring(String step) {
        return Objects.requireNonNull(wirings.get(step));
    }

    /** The steps that gather the items of a step's forEach. */
    List<String> collectors(String list) {
        return collectors.computeIfAbsent(list, this::findCollectors);
    }

    private List<String> findCollectors(String list) {
        List<String> found = new ArrayList<>();
        for (Wiring wiring : wirings.values()) {
            boolean gathers = wiring.entries().stream()
                    .filter(Entry::collects)
                    .map(entry -> wiring(entry.arrow().from()).level())
                    .anyMatch(level -> level.get(level.size() - 1).equals(list));
            if (gathers) {
                found.add(wiring.step().name());
            }
        }
        return found;
    }

    private void bind(SketchStep step) {
        TokenMatch match = new TokenMatch(this, step, sketch.into(step.name()));
        List<Entry> entries = match.entries();
        List<String> level = level(step, entries);
        boolean gathers = entries.stream().anyMatch(Entry::collects);
        List<Entry> settled = entries.stream()
                .map(entry -> gathers ? new Entry(entry.arrow(), entry.parameter(), true) : entry)
                .toList();
        if (!level.isEmpty() && step.next().isEmpty()) {
            throw new UnclearSketchException(step.name() + " ends inside a forEach");
        }
        List<Read> reads = new ArrayList<>();
        for (SketchParameter parameter : match.older()) {
            reads.add(read(step, level, parameter));
        }
        wirings.put(step.name(), new Wiring(step, level, settled, List.copyOf(reads)));
    }

    /** All edges come from one level; those into a collector from one more than its own. */
    private List<String> level(SketchStep step, List<Entry> entries) {
        @Nullable List<String> level = null;
        boolean gathers = entries.stream().anyMatch(Entry::collects);
        for (Entry entry : entries) {
            List<String> from = new ArrayList<>(levelBehind(entry.arrow()));
            if (gathers) {
                if (from.isEmpty() || (!entry.orders() && !entry.collects())) {
                    throw new UnclearSketchException(step.name() + " collects some edges but not " + entry.arrow());
                }
                from.remove(from.size() - 1);
                if (!levelOf(entry.arrow().from()).equals(levelBehind(entry.arrow()))) {
                    throw new UnclearSketchException(step.name() + " is item step and collector");
                }
                List<String> list = levelBehind(entry.arrow());
                List<String> other = levelBehind(entries.get(0).arrow());
                if (!list.equals(other)) {
                    throw new UnclearSketchException(step.name() + " collects two forEaches");
                }
            }
            if (level != null && !level.equals(from)) {
                throw new UnclearSketchException(step.name() + " joins across the border of a forEach");
            }
            level = from;
        }
        return level == null ? List.of() : List.copyOf(level);
    }

    List<String> levelOf(String step) {
        return wiring(step).level();
    }

    private List<String> levelBehind(Arrow arrow) {
        List<String> level = new ArrayList<>(levelOf(arrow.from()));
        if (arrow.kind() == Edge.Kind.FOR_EACH) {
            level.add(arrow.from());
        }
        return level;
    }

    private Read read(SketchStep reader, List<String> level, SketchParameter parameter) {
        Wiring read = wirings.get(parameter.from());
        if (read == null) {
            throw new UnclearSketchException(reader.name() + " reads what comes later");
        }
        SketchType returns = read.step().returns();
        SketchType wanted = parameter.type();
        int depth = read.level().size();
        if (!returns.carriesNothing()) {
            if (isPrefix(read.level(), level) && returns.fits(wanted.bare())) {
                return new Read(parameter.from(), parameter.optional(), false);
            }
            if (depth > 0
                    && !isPrefix(read.level(), level)
                    && isPrefix(read.level().subList(0, depth - 1), level)
                    && wanted instanceof SketchType.Many many
                    && returns.fits(many.element())) {
                return new Read(parameter.from(), false, true);
            }
        }
        throw new UnclearSketchException(reader.name() + " cannot take what " + parameter.from() + " returns");
    }

    private static boolean isPrefix(List<String> shorter, List<String> longer) {
        return shorter.size() <= longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /** Every class that a choosing step can return has exactly one way to go. */
    private void leaves(SketchStep step) {
        if (step.kind() != Edge.Kind.ONE_OF) {
            return;
        }
        if (!(step.returns() instanceof SketchType.Family family) || step.next().size() < 2) {
            throw new UnclearSketchException(step.name() + " has nothing to choose");
        }
        for (int i = 0; i < family.size(); i++) {
            SketchType.Plain leaf = family.leaf(i);
            long ways = step.next().stream()
                    .filter(to -> wiring(to).entries().stream()
                            .filter(entry -> entry.arrow().from().equals(step.name()) && !entry.orders())
                            .filter(entry -> entry.arrow().kind() == Edge.Kind.ONE_OF)
                            .anyMatch(entry -> leaf.fits(sketch.step(to)
                                    .takes()
                                    .get(entry.parameter())
                                    .type()
                                    .bare())))
                    .count();
            if (ways != 1) {
                throw new UnclearSketchException(leaf + " has " + ways + " ways to go");
            }
        }
    }
}
