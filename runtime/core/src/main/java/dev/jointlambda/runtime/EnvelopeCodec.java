package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an event as JSON, in wire version 1. Members may be added to a version, and who does not know one passes it
 * over: so {@code from}, {@code failed} and {@code carried} came in, without which an event says what it did before. A
 * member that a reader must understand makes a new version.
 */
final class EnvelopeCodec {
    private EnvelopeCodec() {}

    static byte[] write(Envelope envelope) {
        StepKey key = envelope.key();
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("workflow", JsonCodecs.STRING, key.execution().workflow());
        json.field("version", envelope.workflowVersion());
        json.field("execution", JsonCodecs.STRING, key.execution().id());
        json.field("step", JsonCodecs.STRING, key.step());
        json.field("index", JsonCodecs.STRING, key.index());
        json.name("widths");
        json.beginArray();
        for (int width : envelope.position().widths()) {
            json.value(width);
        }
        json.endArray();
        json.field("owner", JsonCodecs.STRING, envelope.owner().name());
        origin(json, envelope.origin());
        Bytes input = envelope.executionInput();
        if (input != null) {
            json.name("input");
            json.raw(input.array());
        }
        carried(json, envelope.carried());
        json.field("at", envelope.at());
        json.field("deadline", envelope.deadline());
        json.field("exp", envelope.exp());
        String trace = envelope.trace();
        if (trace != null) {
            json.field("trace", JsonCodecs.STRING, trace);
        }
        json.endObject();
        return json.toBytes();
    }

    private static void origin(JsonWriter json, Origin origin) {
        if (origin instanceof Origin.Inline inline) {
            json.name("value");
            json.raw(inline.json().array());
            String from = inline.from();
            if (from != null) {
                json.field("from", JsonCodecs.STRING, from);
            }
            if (inline.failure()) {
                json.field("failed", true);
            }
        } else if (origin instanceof Origin.FromRegister from) {
            json.name("register");
            json.beginObject();
            json.field("owner", JsonCodecs.STRING, from.owner().name());
            json.field("step", JsonCodecs.STRING, from.step());
            json.field("index", JsonCodecs.STRING, from.index());
            if (from.element() != Origin.FromRegister.WHOLE) {
                json.field("element", from.element());
            }
            json.endObject();
        } else if (origin instanceof Origin.FromJoin join) {
            json.field("join", JsonCodecs.STRING, join.empty() ? "empty" : "row");
        }
    }

    private static void carried(JsonWriter json, Map<String, Bytes> carried) {
        if (!carried.isEmpty()) {
            json.name("carried");
            json.beginObject();
            carried.forEach((step, result) -> {
                json.name(step);
                json.raw(result.array());
            });
            json.endObject();
        }
    }

    /** @throws PayloadException if the body is no envelope */
    static Envelope read(Bytes body) {
        JsonMembers json = JsonMembers.of(body);
        try {
            ExecutionId execution = new ExecutionId(json.text("workflow"), json.text("execution"));
            Position position = position(json);
            return new Envelope(
                    new StepKey(execution, json.text("step"), position.path()),
                    json.integer("version"),
                    position,
                    cloud(json, "owner"),
                    origin(json),
                    input(json),
                    json.has("carried") ? JsonMembers.of(json.raw("carried")).all() : Map.of(),
                    json.number("at"),
                    json.number("deadline"),
                    json.number("exp"),
                    json.textOrNull("trace"));
        } catch (IllegalArgumentException e) {
            throw new PayloadException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Two ways to write one index would be two registers of one step instance. */
    private static Position position(JsonMembers json) {
        String index = json.text("index");
        Position position = Position.parse(index, json.integers("widths"));
        if (!position.path().equals(index)) {
            throw new PayloadException("the index is not written in its one form");
        }
        for (int width : position.widths()) {
            if (width > ResultBytes.WIDTH_LIMIT) {
                throw new PayloadException(
                        "a width is " + width + ", but no forEach has more than " + ResultBytes.WIDTH_LIMIT + " items");
            }
        }
        return position;
    }

    private static Cloud cloud(JsonMembers json, String member) {
        String name = json.text(member);
        for (Cloud cloud : Cloud.values()) {
            if (cloud.name().equals(name)) {
                return cloud;
            }
        }
        throw new PayloadException("the member \"" + member + "\" names no cloud");
    }

    private static @Nullable Bytes input(JsonMembers json) {
        return json.has("input") ? json.raw("input") : null;
    }

    private static Origin origin(JsonMembers json) {
        if (json.has("value")) {
            return new Origin.Inline(json.textOrNull("from"), json.flag("failed"), json.raw("value"));
        }
        if (json.has("join")) {
            return new Origin.FromJoin(json.text("join").equals("empty"));
        }
        if (!json.has("register")) {
            return new Origin.FromExecution();
        }
        JsonMembers register = JsonMembers.of(json.raw("register"));
        return new Origin.FromRegister(
                cloud(register, "owner"),
                register.text("step"),
                register.text("index"),
                register.has("element") ? element(register) : Origin.FromRegister.WHOLE);
    }

    private static int element(JsonMembers register) {
        int element = register.integer("element");
        if (element < 0) {
            throw new PayloadException("the element " + element + " does not exist");
        }
        return element;
    }
}
