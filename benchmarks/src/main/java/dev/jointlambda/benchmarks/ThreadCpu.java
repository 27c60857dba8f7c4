package dev.jointlambda.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/** The CPU time that each group of threads has spent, in milliseconds, as the JVM counts it. */
final class ThreadCpu {
    private static final double NANOS = 1e6;

    private ThreadCpu() {}

    /** What a piece of work costs. Threads that end meanwhile are missed. */
    static Map<String, Double> during(Work work) throws Exception {
        Map<Long, Long> before = new HashMap<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            before.put(id, threads.getThreadCpuTime(id));
        }
        work.run();
        Map<String, Double> spent = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            long now = threads.getThreadCpuTime(id);
            if (thread != null && now >= 0) {
                spent.merge(
                        ThreadGroups.of(thread.getThreadName()),
                        (now - before.getOrDefault(id, 0L)) / NANOS,
                        Double::sum);
            }
        }
        return spent;
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }
}
