package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StepKey;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Decides whether an event is worth a delivery. The checks stand in the order in which they are made. */
final class Reception {
    /** The largest event that is read, in bytes: no platform hands over more than 6 MB, so more is none of ours. */
    static final int LIMIT = 8 * 1024 * 1024;

    private final String function;
    private final Settings settings;
    private final Host host;
    private final DropCounts drops = new DropCounts();

    /** @param function which workflow and step this is, for messages */
    Reception(String function, Settings settings, Host host) {
        this.function = function;
        this.settings = settings;
        this.host = host;
    }

    DropCounts drops() {
        return drops;
    }

    /** Which function this is, for messages. */
    String function() {
        return function;
    }

    /** The envelope in an event; null if the event is dropped. */
    @Nullable
    Envelope read(byte[] event) {
        Envelope envelope = verify(event);
        return envelope == null ? null : unexpired(envelope);
    }

    /** As {@link #read}, for an event that is not acted on, so that it may have expired. */
    @Nullable
    Envelope verify(byte[] event) {
        if (event.length > LIMIT) {
            return drop(Dropped.MALFORMED, "it is longer than " + LIMIT + " bytes");
        }
        if (blank(event)) {
            return drop(Dropped.EMPTY, "it is empty");
        }
        try {
            Frame frame = Frame.read(Bytes.of(event));
            if (frame.newer()) {
                throw new DeliveryException(function + ": the event has wire version " + frame.version()
                        + ", this runtime reads up to " + Frame.VERSION
                        + "; deploy this function anew, the platform will deliver the event again");
            }
            return verified(frame) ? EnvelopeCodec.read(frame.body()) : null;
        } catch (PayloadException e) {
            return drop(Dropped.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private boolean verified(Frame frame) {
        String keyId = frame.keyId();
        String signature = frame.signature();
        if (keyId == null || signature == null) {
            if (settings.keys().current() == null) {
                return true;
            }
            drop(Dropped.FORGED, "it is not signed");
            return false;
        }
        byte[] key = settings.keys().key(keyId);
        if (key == null) {
            throw new DeliveryException(function + ": the event is signed with the key \"" + keyId
                    + "\", which is not configured here; add it to this function's signing keys, the platform will"
                    + " deliver the event again");
        }
        if (Signature.verify(frame.body().array(), key, signature)) {
            return true;
        }
        drop(Dropped.FORGED, "its signature is wrong");
        return false;
    }

    private @Nullable Envelope unexpired(Envelope envelope) {
        long late = host.now() - envelope.exp();
        if (late <= 0) {
            return envelope;
        }
        StepKey key = envelope.key();
        return drop(
                Dropped.EXPIRED,
                "it is for execution " + key.execution().partition() + ", step \"" + key.step() + "\", and expired "
                        + late + " ms ago");
    }

    private @Nullable Envelope drop(Dropped reason, String why) {
        drops.add(reason);
        RuntimeLog.get().log(Level.WARNING, "{0}: dropped an event: {1}", function, why);
        return null;
    }

    private static boolean blank(byte[] event) {
        for (byte each : event) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return true;
    }
}
