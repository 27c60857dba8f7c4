package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The items of one forEach during a walk. An item that has arrived at every collector is done with, and is not walked, unless
 * it has to be known when it arrived, or whose event sends the item for which it made room. For one thread.
 */
final class OpenItems {
    private final Instance list;
    private final Items items;
    private final Cloud owner;
    private final long at;
    private final BitSet arrived;
    private final BitSet walked = new BitSet();
    private boolean allWalked;

    /**
     * Those of a list.
     *
     * @param list the instance that returned it
     * @param owner the cloud that owns the items
     * @param at when the list was committed
     * @param arrived the items that have arrived at every collector
     */
    OpenItems(Instance list, Items items, Cloud owner, long at, BitSet arrived) {
        this.list = list;
        this.items = items;
        this.owner = owner;
        this.at = at;
        this.arrived = arrived;
        this.allWalked = arrived.isEmpty();
    }

    /** Whether no item is left out, so that all arrivals are seen one by one. */
    boolean allWalked() {
        return allWalked;
    }

    /** The forEach around this one; null if there is none. */
    @Nullable
    OpenItems outer() {
        return list.region();
    }

    /** The commit of the list: no item and no collector can be older. */
    long at() {
        return at;
    }

    /** Has those walked that may be open, and those whose ends send one that may be; from some item on, and round. */
    void walkOpen(Walk walk, int from) {
        for (int i = 0; i < items.width(); i++) {
            int item = (from + i) % items.width();
            boolean sentByList = item < items.first();
            if (arrived.get(item) ? isOpen(item + items.first()) : sentByList) {
                walk(walk, item, list, at);
            }
        }
    }

    /** Has the rest walked; from some item on, and round. */
    void walkArrived(Walk walk, int from) {
        allWalked = true;
        for (int i = 0; i < items.width(); i++) {
            int item = (from + i) % items.width();
            if (arrived.get(item)) {
                walk(walk, item, list, at);
            }
        }
    }

    int width() {
        return items.width();
    }

    /** Has the item walked that the end of another item sends, if there is one and it may be open. */
    void walkAfter(Walk walk, Instance end, long ended) {
        int next = end.position().item() + items.first();
        if (isOpen(next)) {
            walk(walk, next, end, ended);
        }
    }

    private boolean isOpen(int item) {
        return item < items.width() && !arrived.get(item);
    }

    private void walk(Walk walk, int item, Instance sender, long since) {
        if (!walked.get(item)) {
            walked.set(item);
            Successor first = items.referring(item, owner);
            walk.add(new Instance(
                    walk.step(items.forEach().target()),
                    first.key(),
                    first.position(),
                    owner,
                    first.reference(),
                    since,
                    sender,
                    this));
        }
    }
}
