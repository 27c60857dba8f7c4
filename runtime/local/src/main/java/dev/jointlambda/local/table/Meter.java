package dev.jointlambda.local.table;

import org.jspecify.annotations.Nullable;

/** Hears of every row that is read or changed, to count operations and sizes. Called under the row's lock: be quick. */
public interface Meter {
    /** Hears of nothing. */
    Meter NONE = new Meter() {
        @Override
        public void read(Key key, @Nullable Row row) {}

        @Override
        public void changed(Key key, @Nullable Row before, @Nullable Row after) {}
    };

    /** A row was read; null if it was absent. */
    void read(Key key, @Nullable Row row);

    /** A row was changed, from what (null: absent) to what (null: removed). Not called for a change refused. */
    void changed(Key key, @Nullable Row before, @Nullable Row after);
}
