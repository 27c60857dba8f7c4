package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;

/** What clouds are called where people read. */
final class CloudText {
    private CloudText() {}

    static String name(Cloud cloud) {
        return switch (cloud) {
            case AWS -> "AWS";
            case ALIYUN -> "Aliyun";
        };
    }

    /** Where a step runs, in words. */
    static String of(PictureStep step) {
        return step.backup() == null ? name(step.primary()) : name(step.primary()) + ", backup " + name(step.backup());
    }
}
