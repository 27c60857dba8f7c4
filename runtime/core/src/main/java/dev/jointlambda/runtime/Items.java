package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items of a forEach, as step instances: the same for everybody who sends one, be it the step that returned the list,
 * the end of an earlier item, or a sweeper.
 *
 * @param forEach the edge
 * @param list the step instance that returned the list
 * @param around where that instance stands
 * @param listOwner the cloud whose store has its register
 * @param width how many elements the list has, as that register says
 */
record Items(Edge forEach, StepKey list, Position around, Cloud listOwner, int width) {
    /** The items whose events follow from the list itself are those before this one; the others follow from items. */
    int first() {
        return windowed() ? forEach.window() : width;
    }

    private boolean windowed() {
        return forEach.window() > 0 && forEach.window() < width;
    }

    /**
     * Where an item stands.
     *
     * @param owner the cloud that owns the items' first steps
     */
    Position position(int item, Cloud owner) {
        return around.item(item, width, windowed() ? new Region(list.step(), listOwner, owner) : null);
    }

    /** The first step of an item. */
    StepKey key(int item) {
        return new StepKey(
                list.execution(), forEach.target(), around.item(item, width).path());
    }

    /** An item whose element is referred to. */
    Successor referring(int item, Cloud owner) {
        return successor(item, owner, null, Map.of());
    }

    /**
     * An item.
     *
     * @param owner the cloud that owns the items' first steps
     * @param element its element, to travel in the event if it fits; null to refer to it in any case
     * @param carried older results that travel along if they fit
     */
    Successor successor(int item, Cloud owner, @Nullable Bytes element, Map<String, Bytes> carried) {
        return new Successor(
                key(item),
                position(item, owner),
                element,
                list.step(),
                false,
                new Origin.FromRegister(listOwner, list.step(), list.index(), item),
                carried);
    }
}
