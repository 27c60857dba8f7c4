package dev.jointlambda.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which step instance an attempt is about, as far as its event says so or its calls show. */
final class Labels {
    /** The names come first in an event, before any payload. */
    private static final int HEAD = 1024;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:~-]{1,128}");

    private final QueuedEvent event;
    private @Nullable ExecutionId execution;
    private @Nullable String index;
    private boolean read;

    Labels(QueuedEvent event) {
        this.event = event;
    }

    /** What the event says counts before what calls show; but it is read only if those do not show all. */
    private void read() {
        read = true;
        byte[] bytes = event.bytes().array();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), UTF_8);
        String id = text(head, "\"execution\":\"");
        if (id != null && ID.matcher(id).matches()) {
            execution = new ExecutionId(event.target().workflow(), id);
            index = text(head, "\"index\":\"");
        }
    }

    /** Learns from what a call is about. */
    void note(Object subject) {
        if (subject instanceof StepKey key) {
            execution = key.execution();
            if (index == null && key.step().equals(event.target().step())) {
                index = key.index();
            }
        } else if (subject instanceof ExecutionId id) {
            execution = id;
        }
    }

    String step() {
        return event.target().step();
    }

    @Nullable
    ExecutionId execution() {
        if (execution == null && !read) {
            read();
        }
        return execution;
    }

    String index() {
        if (index == null && !read) {
            read();
        }
        return index == null ? "" : index;
    }

    private static @Nullable String text(String head, String member) {
        int start = head.indexOf(member);
        int end = start < 0 ? -1 : head.indexOf('"', start + member.length());
        return end < 0 ? null : head.substring(start + member.length(), end);
    }
}
