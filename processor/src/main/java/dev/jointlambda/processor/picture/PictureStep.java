package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import org.jspecify.annotations.Nullable;

/**
 * A step in a picture.
 *
 * @param name its name
 * @param primary the cloud that runs it
 * @param backup the cloud that takes over; null if none does
 * @param joins whether it waits for more than one step before it
 * @param ends whether an execution ends with it
 * @param result what the execution then returns, as it should read; null if nothing, or if it does not end
 */
public record PictureStep(
        String name,
        Cloud primary,
        @Nullable Cloud backup,
        boolean joins,
        boolean ends,
        @Nullable String result) {}
