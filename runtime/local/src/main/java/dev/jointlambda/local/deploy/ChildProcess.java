package dev.jointlambda.local.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A process of a function's platform; ends with this one. Safe for many threads. */
public final class ChildProcess {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");
    private static final int LINES_KEPT = 40;

    private final String what;
    private final Process process;
    private final Thread onExit;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile String killed = "";

    private ChildProcess(String what, Process process) {
        this.what = what;
        this.process = process;
        onExit = new Thread(process::destroyForcibly, what + "-ends");
    }

    /**
     * Starts a process.
     *
     * @param what what it is, for messages
     * @param command the command line
     * @param folder its working directory
     * @param environment all that it gets of an environment
     * @throws IllegalStateException if it cannot be started
     */
    public static ChildProcess start(String what, List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        ChildProcess child;
        try {
            child = new ChildProcess(what, builder.start());
        } catch (IOException e) {
            throw new IllegalStateException(what + " cannot be started with " + command.get(0), e);
        }
        try {
            Runtime.getRuntime().addShutdownHook(child.onExit);
        } catch (IllegalStateException e) {
            // This process is ending, and its hooks run already: none would end this one.
            child.process.destroyForcibly();
            throw e;
        }
        Thread reader = new Thread(child::read, what + "-output");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** Has something done once it has ended, on another thread. */
    public void onEnd(Runnable then) {
        var unused = process.onExit().thenRun(then);
    }

    /** Whether it lives and nobody has killed it: a signal takes its time. */
    public boolean isAlive() {
        return killed.isEmpty() && process.isAlive();
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it at once: with SIGKILL, where there is one. */
    public void kill(String why) {
        killed = why;
        process.destroyForcibly();
    }

    /** How it ended, or that it has not. */
    public String end() {
        if (!killed.isEmpty()) {
            return what + " was killed " + killed;
        }
        if (process.isAlive()) {
            return what + " is running";
        }
        synchronized (lastLines) {
            return what + " ended with status " + process.exitValue() + "; the last it said: "
                    + String.join("\n", lastLines);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.log(Level.DEBUG, "{0}: {1}", what, line);
                synchronized (lastLines) {
                    if (lastLines.size() == LINES_KEPT) {
                        lastLines.removeFirst();
                    }
                    lastLines.addLast(line);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, what + " went away", e);
        }
        try {
            var unused = Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // This process ends as well: its hooks are running already.
            LOG.log(Level.DEBUG, what + " ended with its parent", e);
        }
    }
}
