package dev.jointlambda.local.run;

import dev.jointlambda.Cloud;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the way an execution took: which step ran where, how often and how long. */
final class Report {
    private Report() {}

    static void print(List<StepRun> runs, PrintStream out) {
        Map<String, List<StepRun>> steps = runs.stream()
                .sorted(Comparator.comparingDouble(StepRun::began))
                .collect(Collectors.groupingBy(StepRun::step, LinkedHashMap::new, Collectors.toList()));
        steps.forEach((step, each) ->
                out.println(String.format(Locale.ROOT, "  %-24s %-24s %s", step, where(each), took(each))));
    }

    private static String where(List<StepRun> runs) {
        Map<Cloud, Long> counts =
                runs.stream().collect(Collectors.groupingBy(StepRun::cloud, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> (each.getKey() == Cloud.AWS ? "AWS" : "Aliyun")
                        + (each.getValue() == 1 ? "" : " x" + each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String took(List<StepRun> runs) {
        DoubleSummaryStatistics times =
                runs.stream().mapToDouble(StepRun::tookMs).summaryStatistics();
        return runs.size() == 1
                ? String.format(Locale.ROOT, "%.1f ms", times.getMax())
                : String.format(Locale.ROOT, "%.1f..%.1f ms", times.getMin(), times.getMax());
    }
}
