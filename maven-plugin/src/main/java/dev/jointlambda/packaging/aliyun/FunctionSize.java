package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.model.Function;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** A function's resources in the units that Function Compute sells (vendor's documentation, 2026-06). */
final class FunctionSize {
    static final int MEMORY_STEP = 64;
    static final int MEMORY_LEAST = 128;
    static final int MEMORY_MOST = 32 * 1024;
    static final BigDecimal CPU_STEP = new BigDecimal("0.05");
    static final BigDecimal CPU_MOST = new BigDecimal("16");

    private static final BigDecimal MB_PER_GB = new BigDecimal(1024);
    /** A vCPU has 1 to 4 GB of memory. */
    private static final BigDecimal MOST_GB_PER_CPU = new BigDecimal(4);

    private FunctionSize() {}

    /** The memory asked for, up to the next step of 64 MB, at least 128. */
    static int memory(Function function) {
        int steps = (function.memoryMb() + MEMORY_STEP - 1) / MEMORY_STEP;
        return Math.max(MEMORY_LEAST, steps * MEMORY_STEP);
    }

    /** The vCPUs asked for; else the fewest that go with the memory. */
    static BigDecimal cpu(Function function) {
        return function.cpu() == null
                ? fewest(memory(function))
                : BigDecimal.valueOf(function.cpu()).stripTrailingZeros();
    }

    /** The fewest vCPUs that go with some memory. */
    static BigDecimal fewest(int memoryMb) {
        return up(new BigDecimal(memoryMb).divide(MB_PER_GB.multiply(MOST_GB_PER_CPU)));
    }

    /** The most vCPUs that go with some memory. */
    static BigDecimal most(int memoryMb) {
        return new BigDecimal(memoryMb).divide(MB_PER_GB).min(CPU_MOST);
    }

    static int seconds(Duration timeout) {
        return Math.toIntExact(timeout.plusNanos(999_999_999).toSeconds());
    }

    /** The interval of a timer, which counts in minutes. */
    static long minutes(Duration interval) {
        return Math.max(1, interval.plusSeconds(59).toMinutes());
    }

    private static BigDecimal up(BigDecimal cpu) {
        return cpu.divide(CPU_STEP, 0, RoundingMode.UP).multiply(CPU_STEP).stripTrailingZeros();
    }
}
