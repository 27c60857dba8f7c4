package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;

/**
 * What whoever ends an item must know to send the next one into the window: where the list is, and who owns the items. The
 * same in every event of the region, because no item but the first, which goes alone, may move.
 *
 * @param step the step that returned the list; it stands one level further out
 * @param list the cloud whose store has that step's register
 * @param items the cloud that owns the first step of every item
 */
record Region(String step, Cloud list, Cloud items) {}
