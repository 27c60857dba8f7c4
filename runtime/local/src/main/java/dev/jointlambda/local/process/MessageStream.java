package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.process.Message.GoOn;
import dev.jointlambda.local.process.Message.Reached;
import dev.jointlambda.local.process.Message.Ready;
import dev.jointlambda.local.process.Message.Returned;
import dev.jointlambda.local.process.Message.Run;
import dev.jointlambda.local.process.Message.Threw;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One end of the two pipes between a process and its parent. Many threads may send; one receives. */
final class MessageStream {
    private static final int RUN = 1;
    private static final int GO_ON = 2;
    private static final int READY = 3;
    private static final int REACHED = 4;
    private static final int RETURNED = 5;
    private static final int THREW = 6;

    private final DataInputStream in;
    private final DataOutputStream out;

    private MessageStream(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static MessageStream of(InputStream in, OutputStream out) {
        return new MessageStream(
                new DataInputStream(new BufferedInputStream(in)), new DataOutputStream(new BufferedOutputStream(out)));
    }

    /** @throws IOException if nobody is at the other end any more */
    synchronized void send(Message message) throws IOException {
        if (message instanceof Run run) {
            out.writeByte(RUN);
            text(run.workflow());
            text(run.step());
            text(run.invocation().requestId());
            out.writeLong(run.invocation().deadline());
            String trace = run.invocation().trace();
            out.writeBoolean(trace != null);
            text(trace == null ? "" : trace);
            bytes(run.event().array());
        } else if (message instanceof GoOn go) {
            out.writeByte(GO_ON);
            out.writeLong(go.point());
        } else if (message instanceof Ready) {
            out.writeByte(READY);
        } else if (message instanceof Reached reached) {
            out.writeByte(REACHED);
            out.writeLong(reached.number());
            text(reached.point().workflow());
            text(reached.point().step());
            text(reached.point().cloud().name());
            text(reached.point().place());
        } else if (message instanceof Returned returned) {
            out.writeByte(RETURNED);
            bytes(returned.answer().array());
        } else if (message instanceof Threw threw) {
            out.writeByte(THREW);
            text(threw.type());
            text(threw.message());
            text(threw.trace());
        }
        out.flush();
    }

    /** Waits for a message; null once the other end is gone. */
    @Nullable
    Message receive() throws IOException {
        int kind = in.read();
        return switch (kind) {
            case -1 -> null;
            case RUN -> {
                String workflow = text();
                String step = text();
                String requestId = text();
                long deadline = in.readLong();
                boolean traced = in.readBoolean();
                String trace = text();
                yield new Run(
                        workflow, step, new Invocation(requestId, deadline, traced ? trace : null), Bytes.of(bytes()));
            }
            case GO_ON -> new GoOn(in.readLong());
            case READY -> new Ready();
            case REACHED -> new Reached(in.readLong(), new KillPoint(text(), text(), Cloud.valueOf(text()), text()));
            case RETURNED -> new Returned(Bytes.of(bytes()));
            case THREW -> new Threw(text(), text(), text());
            default -> throw new IOException("a message of the unknown kind " + kind);
        };
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        return in.readNBytes(in.readInt());
    }
}
