package dev.jointlambda.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Where the benchmarks ran. */
public final class Machine {
    private Machine() {}

    /**
     * Writes it.
     *
     * @param args the folder; the date; the commit; the load averages before anything was built, before the first
     *     benchmark, and after the last
     */
    public static void main(String[] args) throws Exception {
        describe(args[1], args[2], args[3], args[4], args[5]).write(Path.of(args[0]));
    }

    static Section describe(String date, String commit, String loadFirst, String loadBefore, String loadAfter) {
        return new Section(
                "machine",
                "The machine, " + date,
                List.of(
                        "Commit " + commit,
                        Runtime.getRuntime().availableProcessors() + " processors",
                        property("java.vm.name") + " " + property("java.runtime.version"),
                        property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                        "Load average over 1, 5 and 15 minutes: " + loadFirst + " when the command began, " + loadBefore
                                + " before the first benchmark, " + loadAfter + " after the last. Well above 0 at the"
                                + " beginning means that something else was running: read the times as upper bounds, and"
                                + " the ratios rather than the times."),
                List.of());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
