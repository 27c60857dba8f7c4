package dev.jointlambda.samples.demo;

import dev.jointlambda.Cloud;
import dev.jointlambda.samples.demo.DemoClouds.Delivery;
import dev.jointlambda.samples.demo.DemoClouds.Spent;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints what happened: where each step ran, how long it and the hop to it took, what the stores had to do. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(String result, DemoClouds clouds) {
        List<Delivery> deliveries = clouds.deliveries();
        boolean timed = deliveries.stream().anyMatch(each -> each.hopMs() >= 0);
        line("result", result);
        line("ran", timed ? "                                       step            hop to it" : "");
        steps(deliveries).forEach((step, runs) -> {
            String times = timed ? " " + span(runs, Delivery::tookMs) + "  " + span(runs, Delivery::hopMs) : "";
            out.println(String.format(Locale.ROOT, "    %-18s %-20s%s", step, where(runs), times)
                    .stripTrailing());
        });
        line(
                "stores",
                clouds.spent().entrySet().stream()
                        .map(each -> called(each.getKey()) + " " + words(each.getValue()))
                        .collect(Collectors.joining("; ")));
        out.println();
    }

    /** The runs of each step, the steps in the order in which they first began. */
    private static Map<String, List<Delivery>> steps(List<Delivery> deliveries) {
        return deliveries.stream()
                .sorted(Comparator.comparingDouble(Delivery::began))
                .collect(Collectors.groupingBy(Delivery::step, LinkedHashMap::new, Collectors.toList()));
    }

    private static String where(List<Delivery> runs) {
        Map<Cloud, Long> counts =
                runs.stream().collect(Collectors.groupingBy(Delivery::cloud, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> called(each.getKey()) + (each.getValue() == 1 ? "" : " x" + each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String span(List<Delivery> runs, ToDoubleFunction<Delivery> of) {
        DoubleSummaryStatistics times = runs.stream().mapToDouble(of).summaryStatistics();
        return runs.size() == 1
                ? String.format(Locale.ROOT, "%6.1f ms        ", times.getMax())
                : String.format(Locale.ROOT, "%6.1f..%-6.1f ms", times.getMin(), times.getMax());
    }

    private static String words(Spent spent) {
        return spent.writes()
                + (spent.writes() == 1 ? " write, " : " writes, ")
                + spent.reads()
                + (spent.reads() == 1 ? " read" : " reads");
    }

    static String called(Cloud cloud) {
        return switch (cloud) {
            case AWS -> "AWS";
            case ALIYUN -> "Aliyun";
        };
    }

    private void line(String name, String text) {
        out.println(("  " + name + " ".repeat(8 - name.length()) + text).stripTrailing());
    }
}
