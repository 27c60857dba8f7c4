package dev.jointlambda.local.aliyun;

/** Limits of Tablestore that the endpoint enforces (vendor's documentation, 2026-09). */
final class TablestoreLimits {
    static final int ROW_BYTES = 4 * 1024 * 1024;
    static final int CELL_BYTES = 2 * 1024 * 1024;
    static final int KEY_CELL_BYTES = 1024;
    static final int KEY_CELLS = 4;
    static final int COLUMNS_PER_WRITE = 1024;
    static final int COLUMNS_TO_GET = 128;
    static final int CONDITIONS = 10;
    static final int ROWS_PER_BATCH_WRITE = 200;
    static final int ROWS_PER_BATCH_READ = 100;
    static final int ROWS_PER_RANGE = 5000;
    static final int RANGE_BYTES = 4 * 1024 * 1024;
    static final int TABLES = 64;
    static final int SHORTEST_TIME_TO_LIVE = 86_400;
    static final int BYTES_PER_CAPACITY_UNIT = 4096;

    private TablestoreLimits() {}
}
