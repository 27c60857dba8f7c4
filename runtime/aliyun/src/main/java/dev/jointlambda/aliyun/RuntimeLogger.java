package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.FunctionComputeLogger;
import java.io.PrintStream;
import java.time.Instant;

/** Writes the log lines of one invocation, as the built-in runtimes do: time, request, level, text. */
final class RuntimeLogger implements FunctionComputeLogger {
    private final String requestId;
    private final PrintStream log;
    private volatile Level lowest = Level.TRACE;

    RuntimeLogger(String requestId, PrintStream log) {
        this.requestId = requestId;
        this.log = log;
    }

    private void log(Level level, String text) {
        if (level.compareTo(lowest) >= 0) {
            log.println(Instant.now() + " " + requestId + " [" + level + "] " + text);
        }
    }

    @Override
    public void trace(String text) {
        log(Level.TRACE, text);
    }

    @Override
    public void debug(String text) {
        log(Level.DEBUG, text);
    }

    @Override
    public void info(String text) {
        log(Level.INFO, text);
    }

    @Override
    public void warn(String text) {
        log(Level.WARN, text);
    }

    @Override
    public void error(String text) {
        log(Level.ERROR, text);
    }

    @Override
    public void fatal(String text) {
        log(Level.FATAL, text);
    }

    @Override
    public void setLogLevel(Level level) {
        lowest = level;
    }
}
