/** The small table engine under both clouds' table endpoints: typed cells, atomic changes of one row, ordered scans. */
@NullMarked
package dev.jointlambda.local.table;

import org.jspecify.annotations.NullMarked;
