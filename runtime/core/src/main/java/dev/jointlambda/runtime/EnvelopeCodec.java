package dev.jointlambda.runtime;

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
 * over: so {@code from}, {@code failed} and {@code carried} came in, without which an event says what it did before, and
 * {@code regions} and {@code arrivals}, which stand in no event that an older sender could have written: it had no windows
 * and no join of more than 1000 arrivals. A member that a reader must understand makes a new version.
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
        PositionCodec.write(json, envelope.position());
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
            if (join.sharded() > 0) {
                json.field("arrivals", join.sharded());
            }
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
            Position position = PositionCodec.read(json);
            return new Envelope(
                    new StepKey(execution, json.text("step"), position.path()),
                    json.integer("version"),
                    position,
                    json.cloud("owner"),
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

    private static @Nullable Bytes input(JsonMembers json) {
        return json.has("input") ? json.raw("input") : null;
    }

    private static Origin origin(JsonMembers json) {
        if (json.has("value")) {
            return new Origin.Inline(json.textOrNull("from"), json.flag("failed"), json.raw("value"));
        }
        if (json.has("join")) {
            return join(json);
        }
        if (!json.has("register")) {
            return new Origin.FromExecution();
        }
        JsonMembers register = JsonMembers.of(json.raw("register"));
        return new Origin.FromRegister(
                register.cloud("owner"),
                register.text("step"),
                register.text("index"),
                register.has("element") ? element(register) : Origin.FromRegister.WHOLE);
    }

    private static Origin join(JsonMembers json) {
        if (json.text("join").equals("empty")) {
            return Origin.FromJoin.EMPTY;
        }
        int arrivals = json.has("arrivals") ? json.integer("arrivals") : 0;
        if (json.has("arrivals") && (arrivals <= Shards.SIZE || arrivals > ResultBytes.WIDTH_LIMIT)) {
            throw new PayloadException("there are no " + arrivals + " arrivals that are spread over several rows");
        }
        return new Origin.FromJoin(false, arrivals);
    }

    private static int element(JsonMembers register) {
        int element = register.integer("element");
        if (element < 0) {
            throw new PayloadException("the element " + element + " does not exist");
        }
        return element;
    }
}
