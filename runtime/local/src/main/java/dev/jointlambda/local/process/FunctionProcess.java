package dev.jointlambda.local.process;

import dev.jointlambda.local.process.Message.GoOn;
import dev.jointlambda.local.process.Message.Reached;
import dev.jointlambda.local.process.Message.Run;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One process, as its parent sees it. One thread at a time gives it events; any may kill it. */
final class FunctionProcess {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");
    private static final int START_SECONDS = 120;
    private static final int LINES_KEPT = 20;

    private final Process process;
    private final MessageStream child;
    private final @Nullable KillPoints points;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile CompletableFuture<Bytes> outcome = new CompletableFuture<>();
    private volatile Bytes event = Bytes.of(new byte[0]);
    private volatile String killed = "";

    private FunctionProcess(Process process, @Nullable KillPoints points) {
        this.process = process;
        this.points = points;
        child = MessageStream.of(process.getInputStream(), process.getOutputStream());
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @param command the command line
     * @param environment all that it gets of an environment
     * @param points where it is killed; null if nowhere
     * @throws IllegalStateException if it does not get ready
     */
    static FunctionProcess start(List<String> command, Map<String, String> environment, @Nullable KillPoints points)
            throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        FunctionProcess started;
        try {
            started = new FunctionProcess(builder.start(), points);
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a process for functions with " + command.get(0), e);
        }
        started.daemon("messages", started::listen);
        started.daemon("lines", started::read);
        boolean up = false;
        try {
            started.ready.get(START_SECONDS, TimeUnit.SECONDS);
            up = true;
            return started;
        } catch (ExecutionException e) {
            throw new IllegalStateException("no process for functions can be started", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("a process for functions was not ready after " + START_SECONDS + " s", e);
        } finally {
            if (!up) {
                started.kill("it did not get ready");
            }
        }
    }

    /**
     * Has it handle an event.
     *
     * @return the function's answer
     * @throws ChildFailedException if the function throws, or the process dies
     */
    Bytes run(Run run) throws InterruptedException {
        CompletableFuture<Bytes> mine = new CompletableFuture<>();
        event = run.event();
        outcome = mine;
        try {
            child.send(run);
        } catch (IOException e) {
            throw new ChildFailedException("a process for functions is gone: " + end(), e);
        }
        if (!process.isAlive()) {
            // It may have died before it was known whose outcome that is.
            mine.completeExceptionally(new ChildFailedException(end()));
        }
        try {
            return mine.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ChildFailedException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether it lives and nobody has killed it: a signal takes its time. */
    boolean isAlive() {
        return killed.isEmpty() && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it at once: with SIGKILL, where there is one. */
    void kill(String why) {
        killed = why;
        process.destroyForcibly();
    }

    /** Waits until it has ended, having been killed. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    private void listen() {
        try {
            for (Message message = child.receive(); message != null; message = child.receive()) {
                if (message instanceof Message.Ready) {
                    ready.complete(true);
                } else if (message instanceof Message.Returned returned) {
                    outcome.complete(returned.answer());
                } else if (message instanceof Message.Threw threw) {
                    LOG.log(Level.DEBUG, threw.trace());
                    outcome.completeExceptionally(new ChildFailedException(threw.type() + ": " + threw.message()));
                } else if (message instanceof Reached reached) {
                    decide(reached);
                }
            }
        } catch (IOException e) {
            // It was killed in the middle of a message, or while it waited for an answer.
            LOG.log(Level.DEBUG, "a process for functions went away", e);
        } finally {
            process.destroyForcibly();
            process.onExit().join();
            ChildFailedException end = new ChildFailedException(end());
            ready.completeExceptionally(end);
            outcome.completeExceptionally(end);
        }
    }

    private void decide(Reached reached) throws IOException {
        if (points != null && points.kill(reached.point(), event)) {
            kill("at " + reached.point());
        } else {
            child.send(new GoOn(reached.number()));
        }
    }

    /** What the process says besides: the end of it tells why it died. */
    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.log(Level.DEBUG, line);
                synchronized (lastLines) {
                    if (lastLines.size() == LINES_KEPT) {
                        lastLines.removeFirst();
                    }
                    lastLines.addLast(line);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a process for functions went away", e);
        }
    }

    private String end() {
        String status = process.isAlive() ? "is ending" : "ended with status " + process.exitValue();
        if (!killed.isEmpty()) {
            return "the process of the function " + status + ", killed " + killed;
        }
        synchronized (lastLines) {
            return "the process of the function " + status + " by itself; the last it said: " + lastLines;
        }
    }

    private void daemon(String what, Runnable work) {
        Thread thread = new Thread(work, "function-process-" + process.pid() + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }
}
