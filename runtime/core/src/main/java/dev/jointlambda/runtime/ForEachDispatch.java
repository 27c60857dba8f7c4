package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonArrays;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends the items of a forEach. They share one owner, because their collector looks for them together: item 0 goes first,
 * alone, and only its definite rejection may move the owner; then the owner is fixed for all.
 */
final class ForEachDispatch {
    private final Attempt attempt;
    private final Sender sender;
    private final Mover mover;

    ForEachDispatch(Attempt attempt, Sender sender, Mover mover) {
        this.attempt = attempt;
        this.sender = sender;
        this.mover = mover;
    }

    void dispatch(Edge edge, Cloud placed, Stored stored, Output output, Map<String, Bytes> carried) {
        if (stored.items() == 0) {
            collect(edge);
            return;
        }
        List<Successor> items = items(edge, output, stored.items(), carried);
        Cloud owner = sender.send(edge, placed, items.get(0), mover);
        List<Runnable> work = new ArrayList<>();
        for (Successor item : items.subList(1, items.size())) {
            work.add(() -> sender.send(edge, owner, item, Mover.NOBODY));
        }
        attempt.access().host().all(work);
    }

    private List<Successor> items(Edge edge, Output output, int count, Map<String, Bytes> carried) {
        List<Bytes> elements = JsonArrays.elements(output.bytes().array());
        if (elements.size() != count) {
            throw attempt.access()
                    .stuck("the stored list has " + elements.size() + " elements, its register says " + count);
        }
        List<Successor> items = new ArrayList<>(count);
        for (int item = 0; item < count; item++) {
            Position position = attempt.position().item(item, count);
            Origin reference = new Origin.FromRegister(
                    attempt.owner(), attempt.key().step(), attempt.key().index(), item);
            items.add(new Successor(
                    attempt.key(edge.target(), position),
                    position,
                    elements.get(item),
                    attempt.key().step(),
                    false,
                    reference,
                    carried));
        }
        return items;
    }

    /** Without an element nothing ever arrives at the collectors: they are invoked at once. */
    private void collect(Edge forEach) {
        List<Runnable> work = new ArrayList<>();
        for (Edge collector : forEach.collectors()) {
            Successor join = Successor.referring(
                    attempt.key(collector.target(), attempt.position()), attempt.position(), new Origin.FromJoin(true));
            work.add(() -> sender.send(collector, collector.primary(), join, Mover.NOBODY));
        }
        attempt.access().host().all(work);
    }
}
