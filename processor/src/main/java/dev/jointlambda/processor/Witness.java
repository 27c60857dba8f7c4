package dev.jointlambda.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choices and failures that led to a state, as an example of how it comes about. Shares its past with others. */
final class Witness {
    static final Witness NONE = new Witness(null, null);

    private final @Nullable Witness before;
    private final @Nullable Way last;

    private Witness(@Nullable Witness before, @Nullable Way last) {
        this.before = before;
        this.last = last;
    }

    Witness then(Way way) {
        return new Witness(this, way);
    }

    /** In the order in which they come about. */
    List<Way> ways() {
        Deque<Way> ways = new ArrayDeque<>();
        for (Witness each = this; each != null && each.last != null; each = each.before) {
            ways.addFirst(each.last);
        }
        return List.copyOf(ways);
    }

    /** {@code when "decide" chooses "refund" and "charge" fails}. */
    static String words(List<Way> ways) {
        return "when " + Phrase.and(ways.stream().map(Way::told).toList());
    }
}
