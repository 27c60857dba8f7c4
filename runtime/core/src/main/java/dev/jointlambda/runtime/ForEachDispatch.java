package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonElements;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends the items of a forEach, or, with a window, the first of them. They share one owner, because their collector looks
 * for them together: item 0 goes first, alone, and only its definite rejection may move the owner; then the owner is fixed
 * for all.
 */
final class ForEachDispatch {
    private final Attempt attempt;
    private final LookAhead ahead;
    private final Sender sender;
    private final Mover mover;

    ForEachDispatch(Attempt attempt, LookAhead ahead, Sender sender, Mover mover) {
        this.attempt = attempt;
        this.ahead = ahead;
        this.sender = sender;
        this.mover = mover;
    }

    void dispatch(Edge edge, Cloud placed, Stored stored, Output output, Map<String, Bytes> carried) {
        if (stored.items() == 0) {
            collect(edge);
            return;
        }
        Items items = new Items(edge, attempt.key(), attempt.position(), attempt.owner(), stored.items());
        JsonElements elements = elements(output, stored.items());
        // only the winner can be the first to send; whoever comes later leaves alone what has committed and goes on by
        // itself
        BitSet there = stored.won() ? new BitSet() : ahead.committed(items, placed);
        Cloud owner =
                there.get(0) ? placed : sender.send(edge, placed, item(items, 0, placed, elements, carried), mover);
        List<Runnable> work = new ArrayList<>();
        for (int i = there.nextClearBit(1); i < items.first(); i = there.nextClearBit(i + 1)) {
            int item = i;
            // its event is made when its turn has come, so that few events are there at a time, however many the items
            work.add(() -> sender.send(edge, owner, item(items, item, owner, elements, carried), Mover.NOBODY));
        }
        attempt.access().host().all(work);
    }

    /** The list, if it is at hand; else each item reads its own element, and nobody all of them. */
    private @Nullable JsonElements elements(Output output, int count) {
        Bytes list = output.atHand();
        if (list == null) {
            return null;
        }
        JsonElements elements = JsonElements.of(list.array());
        if (elements.size() != count) {
            throw attempt.access()
                    .stuck("the stored list has " + elements.size() + " elements, its register says " + count);
        }
        return elements;
    }

    private static Successor item(
            Items items, int item, Cloud owner, @Nullable JsonElements elements, Map<String, Bytes> carried) {
        return items.successor(item, owner, elements == null ? null : elements.get(item), carried);
    }

    /** Without an element nothing ever arrives at the collectors: they are invoked at once. */
    private void collect(Edge forEach) {
        List<Runnable> work = new ArrayList<>();
        for (Edge collector : forEach.collectors()) {
            Successor join = Successor.referring(
                    attempt.key(collector.target(), attempt.position()), attempt.position(), Origin.FromJoin.EMPTY);
            work.add(() -> sender.send(collector, collector.primary(), join, Mover.NOBODY));
        }
        attempt.access().host().all(work);
    }
}
