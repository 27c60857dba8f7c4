package dev.jointlambda.testkit;

import org.jspecify.annotations.Nullable;

/**
 * What a call comes to for whoever made it.
 *
 * @param value what it returns, unless it throws
 * @param error what it throws; null if it returns
 * @param after how long that takes, in milliseconds
 */
record Answer(@Nullable Object value, @Nullable Throwable error, long after) {}
