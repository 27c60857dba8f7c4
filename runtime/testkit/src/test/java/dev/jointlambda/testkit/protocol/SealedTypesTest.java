package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Choices between the leaves of a sealed type, and merges into one, in the form that generated code has. */
final class SealedTypesTest {
    private static final JsonCodec<Decision> DECISION = Texts.of(
            text -> text.startsWith("!") ? new Reject(text.substring(1)) : new Accept(text),
            decision -> decision instanceof Reject reject ? "!" + reject.why() : ((Accept) decision).order());
    private static final JsonCodec<Paid> PAID = Texts.of(Paid::new, Paid::receipt);
    private static final JsonCodec<Refused> REFUSED = Texts.of(Refused::new, Refused::letter);

    private static final Edge CHARGE = Edge.to("charge", ALIYUN, AWS).chosen();
    private static final Edge REFUSE = Edge.to("refuse", AWS).chosen();
    private static final Edge APOLOGISE = Edge.to("apologise", AWS).caught();

    sealed interface Decision {}

    record Accept(String order) implements Decision {}

    record Reject(String why) implements Decision {}

    sealed interface Outcome {}

    record Paid(String receipt) implements Outcome {}

    record Refused(String letter) implements Outcome {}

    /** A type with one string in it. */
    private static final class Texts<T> extends JsonCodec<T> {
        private final Function<String, T> read;
        private final Function<T, String> write;

        private Texts(Function<String, T> read, Function<T, String> write) {
            this.read = read;
            this.write = write;
        }

        static <T> Texts<T> of(Function<String, T> read, Function<T, String> write) {
            return new Texts<>(read, write);
        }

        @Override
        public void write(JsonWriter json, @Nullable T value) {
            JsonCodecs.STRING.write(json, value == null ? null : write.apply(value));
        }

        @Override
        public @Nullable T read(JsonReader json) {
            String text = JsonCodecs.STRING.read(json);
            return text == null ? null : read.apply(text);
        }
    }

    private static Decision decide(String order) {
        return order.isEmpty() ? new Reject("empty") : new Accept(order);
    }

    private static Paid charge(Accept accepted) {
        if (accepted.order().equals("broke")) {
            throw new IllegalStateException("declined");
        }
        return new Paid("paid " + accepted.order());
    }

    private static String close(Outcome outcome, Optional<Accept> accepted, Optional<StepFailure> failure) {
        return outcome
                + accepted.map(Accept::toString).orElse("")
                + failure.map(StepFailure::message).orElse("");
    }

    private static Sim sim() {
        return Sim.of(
                new Shapes(),
                Flow.named("sealed")
                        .step(
                                "decide",
                                AWS,
                                null,
                                DECISION,
                                (in, step) -> decide(in.input(Shapes.TEXT)),
                                CHARGE,
                                REFUSE)
                        .choosing("decide", chosen -> chosen instanceof Accept ? CHARGE : REFUSE)
                        .step(
                                "charge",
                                ALIYUN,
                                AWS,
                                PAID,
                                (in, step) -> charge(in.input(Fed.by("decide", DECISION, value -> (Accept) value))),
                                Edge.to("close", AWS),
                                APOLOGISE)
                        .catching("charge", Caught.by(IllegalStateException.class, APOLOGISE))
                        .step(
                                "refuse",
                                AWS,
                                null,
                                REFUSED,
                                (in, step) -> new Refused(
                                        in.<Reject>input(Fed.by("decide", DECISION, value -> (Reject) value))
                                                .why()),
                                Edge.to("close", AWS))
                        .step(
                                "apologise",
                                AWS,
                                null,
                                REFUSED,
                                (in, step) -> new Refused(
                                        "sorry, " + in.failure("charge").message()),
                                Edge.to("close", AWS))
                        .step(
                                "close",
                                AWS,
                                null,
                                Shapes.TEXT,
                                (in, step) -> close(
                                        in.input(
                                                Fed.by("charge", PAID),
                                                Fed.by("refuse", REFUSED),
                                                Fed.by("apologise", REFUSED)),
                                        in.resultIfAny("decide", DECISION)
                                                .filter(Accept.class::isInstance)
                                                .map(Accept.class::cast),
                                        in.optional(Fed.failure("charge"))),
                                Edge.end(AWS)));
    }

    @Test
    void eachProducerIsReadAsTheTypeThatItDeclares() throws Exception {
        assertEquals("Paid[receipt=paid x]Accept[order=x]", sim().run("x"));
        assertEquals("Refused[letter=empty]", sim().run(""));
        assertEquals("Refused[letter=sorry, declined]Accept[order=broke]", sim().run("broke"));
    }

    /** Items that end in different steps are gathered as what their results have in common. */
    @Test
    void itemsOfSeveralProducersAreGatheredAsTheirCommonType() throws Exception {
        Edge gather = Edge.collect("gather", 0, 1, AWS);
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("items")
                        .step(
                                "list",
                                AWS,
                                null,
                                Shapes.TEXTS,
                                (in, step) -> List.of(in.input(Shapes.TEXT).split(",", -1)),
                                Edge.forEach("decide", AWS, gather))
                        .step(
                                "decide",
                                AWS,
                                null,
                                DECISION,
                                (in, step) -> decide(in.input(Shapes.TEXT)),
                                CHARGE,
                                REFUSE)
                        .choosing("decide", chosen -> chosen instanceof Accept ? CHARGE : REFUSE)
                        .step(
                                "charge",
                                ALIYUN,
                                AWS,
                                PAID,
                                (in, step) -> charge(in.input(Fed.by("decide", DECISION, value -> (Accept) value))),
                                gather)
                        .step("refuse", AWS, null, REFUSED, (in, step) -> new Refused("no"), gather)
                        .step(
                                "gather",
                                AWS,
                                null,
                                Shapes.TEXT,
                                (in, step) -> {
                                    List<Outcome> outcomes =
                                            in.items(0, Fed.by("charge", PAID), Fed.by("refuse", REFUSED));
                                    return outcomes.toString();
                                },
                                Edge.end(AWS)));

        assertEquals("[Paid[receipt=paid x], Refused[letter=no], Paid[receipt=paid z]]", sim.run("x,,z"));
    }
}
