package dev.jointlambda.runtime;

import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.ArrayList;
import java.util.List;

/** What an event of the sweeper's function says. */
sealed interface SweepEvent {
    /**
     * The timer has fired.
     *
     * @param known whether it has the form of EventBridge or of Function Compute; else somebody has invoked the sweeper
     */
    record Timer(boolean known) implements SweepEvent {}

    /**
     * Platforms have given up events of steps.
     *
     * @param events these events, as they were sent
     * @param unreadable why the other records that came with them say nothing
     */
    record Lost(List<Bytes> events, List<String> unreadable) implements SweepEvent {
        /** Copies the lists. */
        public Lost {
            events = List.copyOf(events);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** It is for nobody: an event of a step that was sent to the sweeper itself. */
    record Stray() implements SweepEvent {}

    /**
     * Reads one. Known are, as of 2026-11: what an on-failure destination gets from Lambda and, in the same form, from
     * Function Compute, an object whose {@code requestPayload} is the event, or, at Function Compute, a string that holds it;
     * messages of SQS ({@code Records}, each with a {@code body}), be they of such a destination or of a dead-letter queue,
     * which has the event alone; a scheduled event of EventBridge ({@code detail-type}) and a timer's of Function Compute
     * ({@code triggerName}).
     *
     * <p>A message that cannot be read does not keep those that came with it from being read.
     *
     * @throws PayloadException if it says that an event is given up, and says it in a form that is not known
     */
    static SweepEvent read(Bytes event) {
        JsonMembers json;
        try {
            json = JsonMembers.of(event);
        } catch (PayloadException e) {
            return new Timer(false);
        }
        if (json.has("jointlambda")) {
            return new Stray();
        }
        if (json.has("Records")) {
            return messages(json.raw("Records"));
        }
        if (json.has("requestPayload")) {
            return new Lost(List.of(payload(json)), List.of());
        }
        return new Timer(json.has("detail-type") || json.has("triggerName"));
    }

    private static Lost messages(Bytes array) {
        List<Bytes> events = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        JsonReader records = JsonReader.of(array.array());
        records.beginArray();
        while (records.hasNextElement()) {
            Bytes record = Bytes.of(records.readRaw());
            try {
                events.add(message(JsonMembers.of(record)));
            } catch (PayloadException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return new Lost(events, unreadable);
    }

    private static Bytes message(JsonMembers record) {
        Bytes body = Bytes.utf8(record.text("body"));
        JsonMembers message = JsonMembers.of(body);
        return message.has("requestPayload") ? payload(message) : body;
    }

    private static Bytes payload(JsonMembers record) {
        Bytes payload = record.raw("requestPayload");
        return payload.array()[0] == '"' ? Bytes.utf8(record.text("requestPayload")) : payload;
    }
}
