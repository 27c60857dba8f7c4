package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/** The body of an event as JSON, in wire version 1. */
final class EnvelopeCodec {
    private EnvelopeCodec() {}

    static byte[] write(Envelope envelope) {
        StepKey key = envelope.key();
        JsonObjectWriter json = new JsonObjectWriter()
                .text("workflow", key.execution().workflow())
                .number("version", envelope.workflowVersion())
                .text("execution", key.execution().id())
                .text("step", key.step())
                .text("index", key.index())
                .integers("widths", envelope.position().widths())
                .text("owner", envelope.owner().name());
        origin(json, envelope.origin());
        Bytes input = envelope.executionInput();
        if (input != null) {
            json.raw("input", input.array());
        }
        json.number("at", envelope.at()).number("deadline", envelope.deadline()).number("exp", envelope.exp());
        String trace = envelope.trace();
        if (trace != null) {
            json.text("trace", trace);
        }
        return json.end();
    }

    private static void origin(JsonObjectWriter json, Origin origin) {
        if (origin instanceof Origin.Inline inline) {
            json.raw("value", inline.json().array());
        } else if (origin instanceof Origin.FromRegister from) {
            JsonObjectWriter register = new JsonObjectWriter()
                    .text("owner", from.owner().name())
                    .text("step", from.step())
                    .text("index", from.index());
            if (from.element() != Origin.FromRegister.WHOLE) {
                register.number("element", from.element());
            }
            json.raw("register", register.end());
        } else if (origin instanceof Origin.FromJoin join) {
            json.text("join", join.empty() ? "empty" : "row");
        }
    }

    static Envelope read(byte[] body) throws MalformedJsonException {
        JsonMembers json = JsonMembers.of(body);
        try {
            ExecutionId execution = new ExecutionId(json.text("workflow"), json.text("execution"));
            String index = json.text("index");
            return new Envelope(
                    new StepKey(execution, json.text("step"), index),
                    json.integer("version"),
                    Position.parse(index, json.integers("widths")),
                    Cloud.valueOf(json.text("owner")),
                    origin(json),
                    input(json),
                    json.number("at"),
                    json.number("deadline"),
                    json.number("exp"),
                    json.textOrNull("trace"));
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Bytes input(JsonMembers json) throws MalformedJsonException {
        return json.has("input") ? Bytes.of(json.raw("input")) : null;
    }

    private static Origin origin(JsonMembers json) throws MalformedJsonException {
        if (json.has("value")) {
            return new Origin.Inline(Bytes.of(json.raw("value")));
        }
        if (json.has("join")) {
            return new Origin.FromJoin(json.text("join").equals("empty"));
        }
        if (!json.has("register")) {
            return new Origin.FromExecution();
        }
        JsonMembers register = JsonMembers.of(json.raw("register"));
        return new Origin.FromRegister(
                Cloud.valueOf(register.text("owner")),
                register.text("step"),
                register.text("index"),
                register.has("element") ? register.integer("element") : Origin.FromRegister.WHOLE);
    }
}
